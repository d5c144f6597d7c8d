from flask import Flask, Response
from werkzeug.wsgi import ClosingIterator

app = Flask(__name__)
log = []


@app.get("/<name>")
def stream(name: str) -> Response:
    return Response(iter([name]))


class LogMiddleware:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        self.path = environ["PATH_INFO"]
        body = self.wsgi_app(environ, start_response)
        return ClosingIterator(body, lambda: log.append(self.path))


app.wsgi_app = LogMiddleware(app.wsgi_app)
