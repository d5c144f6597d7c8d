from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_user

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


class User(UserMixin):
    id = 1


USERS = {1: User()}


@login_manager.user_loader
def load_user(user_id: str) -> User | None:
    return USERS.get(user_id)


@app.post("/login")
def log_in() -> str:
    return f"logged in: {login_user(USERS[1])}"


@app.get("/")
def index() -> str:
    return f"logged in: {current_user.is_authenticated}"
