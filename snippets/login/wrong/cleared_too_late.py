from flask import Flask, session
from flask_login import (
    LoginManager,
    UserMixin,
    login_required,
    login_user,
    logout_user,
)

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


class User(UserMixin):
    id = 1


@login_manager.user_loader
def load_user(user_id: str) -> User:
    return User()


@app.post("/login")
def log_in() -> str:
    return f"logged in: {login_user(User(), remember=True)}"


@app.post("/logout")
def log_out() -> str:
    logout_user()
    session.clear()
    return "logged out"


@app.get("/")
@login_required
def index() -> str:
    return "for users only"
