from flask import Flask, redirect, request, session, url_for
from werkzeug.wrappers import Response

app = Flask(__name__)


@app.before_request
def ask_for_login() -> Response | None:
    if "member" not in session and request.endpoint != "log_in":
        return redirect(url_for("log_in"))
    return None


@app.get("/login")
def log_in() -> str:
    style = url_for("static", filename="style.css")
    return f'<link rel="stylesheet" href="{style}"><h1>Log in</h1>'
