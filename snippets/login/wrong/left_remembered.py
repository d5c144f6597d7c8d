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


class User(UserMixin):
    def __init__(self, name: str) -> None:
        self.id = name


login_manager.user_loader(User)


@app.post("/login")
def log_in() -> str:
    remember = "remember" in request.form
    login_user(User(request.form["name"]), remember=remember)
    return f"Hello, {current_user.id}"


@app.get("/")
@login_required
def index() -> str:
    return f"Hello, {current_user.id}"
