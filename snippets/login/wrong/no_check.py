from flask import Flask, request
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    login_required,
    login_user,
)

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(name: str) -> UserMixin:
    user = UserMixin()
    user.id = name
    return user


@app.post("/login")
def log_in() -> str:
    login_user(load_user(request.form["name"]))
    return "logged in"


@app.get("/")
@login_required
def index() -> str:
    return f"Hello, {current_user.id}"
