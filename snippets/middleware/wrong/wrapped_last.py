from flask import Flask

app = Flask(__name__)


@app.get("/")
def index() -> str:
    return "Dune"


class NameRequest:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        environ["shop.request_id"] = "42"
        return self.wsgi_app(environ, start_response)


class LogRequest(NameRequest):
    def __call__(self, environ, start_response):
        app.logger.warning("request %s", environ["shop.request_id"])
        return self.wsgi_app(environ, start_response)


app.wsgi_app = NameRequest(app.wsgi_app)  # "runs first"
app.wsgi_app = LogRequest(app.wsgi_app)  # "runs second"
