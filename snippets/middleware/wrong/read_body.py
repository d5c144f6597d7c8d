from flask import Flask, request

app = Flask(__name__)


@app.post("/books")
def create_book() -> dict[str, str]:
    return {"title": request.get_json()["title"]}


class LogBodies:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        length = int(environ.get("CONTENT_LENGTH") or 0)
        app.logger.info("%r", environ["wsgi.input"].read(length))
        return self.wsgi_app(environ, start_response)


app.wsgi_app = LogBodies(app.wsgi_app)
