import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_bytes()


class LoginMiddleware:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        if "member" not in session:
            start_response("401 Unauthorized", [])
            return [b"Please log in."]
        return self.wsgi_app(environ, start_response)


app.wsgi_app = LoginMiddleware(app.wsgi_app)


@app.get("/")
def index() -> str:
    return "Dune"
