from flask import Flask, redirect, url_for
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    fresh_login_required,
)

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)
login_manager.refresh_view = "login"


@login_manager.user_loader
def load_user(user_id: str) -> UserMixin:
    return UserMixin()


@app.get("/login")
def login():
    if current_user.is_authenticated:
        return redirect(url_for("change_password"))
    return "the form"


@app.get("/password")
@fresh_login_required
def change_password() -> str:
    return "a new password, please"
