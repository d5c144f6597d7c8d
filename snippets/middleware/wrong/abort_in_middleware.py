from flask import Flask, abort

app = Flask(__name__)
app.register_error_handler(403, lambda error: ("Members only", 403))


@app.get("/")
def index() -> str:
    return "Dune"


class Members:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        if environ.get("HTTP_X_MEMBER") is None:
            abort(403)
        return self.wsgi_app(environ, start_response)


app.wsgi_app = Members(app.wsgi_app)
