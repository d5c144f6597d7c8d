from flask import Flask

app = Flask(__name__)


@app.get("/")
def index() -> str:
    return "Dune"


class Footer:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        yield from self.wsgi_app(environ, start_response)
        yield b" (c) The shop"


app.wsgi_app = Footer(app.wsgi_app)
