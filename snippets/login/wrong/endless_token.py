from datetime import timedelta

from flask import Flask
from flask_login import LoginManager, UserMixin, login_required, login_user

app = Flask(__name__)
app.config.from_prefixed_env()
app.config["REMEMBER_COOKIE_DURATION"] = timedelta(days=14)
login_manager = LoginManager(app)


class User(UserMixin):
    id = 1


@login_manager.user_loader
def load_user(user_id: str) -> User:
    return User()


@app.post("/login")
def log_in() -> str:
    return f"logged in: {login_user(User(), remember=True)}"


@app.get("/")
@login_required
def index() -> str:
    return "for users only"
