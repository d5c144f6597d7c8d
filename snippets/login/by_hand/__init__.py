import secrets

from flask import Flask, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue as Answer
from flask_wtf import CSRFProtect

from . import users
from .guard import keep_out_of_caches, login_required

app = Flask(__name__)
app.secret_key = secrets.token_hex()  # of this process: a restart logs out
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
app.config["MAX_CONTENT_LENGTH"] = 16_384
app.config.from_prefixed_env()  # FLASK_SECRET_KEY: one for all workers
CSRFProtect(app)
app.after_request(keep_out_of_caches)


@app.get("/login")
def show_form(error: str = "", status: int = 200) -> Answer:
    return render_template("form.html", error=error), status


@app.post("/register")
def register() -> Answer:
    if users.add_user(request.form["name"], request.form["password"]):
        return redirect(url_for("show_form"), 303)
    return show_form("Another name, or a longer password, please.", 422)


@app.post("/login")
def log_in() -> Answer:
    # --8<-- [start:log-in]
    user = users.with_password(request.form["name"], request.form["password"])
    if not user:
        return show_form("Wrong name or password.", 422)
    session.clear()
    session["user"] = user.id
    return redirect(url_for("index"), 303)
    # --8<-- [end:log-in]


@app.post("/logout")
def log_out() -> Answer:
    session.clear()
    return redirect(url_for("show_form"), 303)


@app.get("/")
@login_required
def index() -> Answer:
    return render_template("index.html", name=g.user.name)
