from flask import Flask
from flask_login import LoginManager, UserMixin, login_required, login_user

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


class User(UserMixin):
    id = 1
    active = False


@login_manager.user_loader
def load_user(user_id: str) -> User:
    return User()


@app.post("/login")
def log_in() -> str:
    return f"let in: {login_user(User())}"


@app.get("/")
@login_required
def index() -> str:
    return "for active users only"
