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
app.config["REMEMBER_COOKIE_DURATION"] = 14 * 24 * 3600
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(name: str) -> UserMixin:
    user = UserMixin()
    user.id = name
    return user


@app.post("/login")
def log_in() -> str:
    user = load_user(request.form["name"])
    login_user(user, remember="remember" in request.form)
    return f"Hello, {user.id}"


@app.get("/")
@login_required
def index() -> str:
    return f"Hello, {current_user.id}"
