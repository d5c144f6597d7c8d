from flask import Flask, request, session
from flask_login import LoginManager, UserMixin, login_required

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(user_id: str) -> UserMixin:
    return UserMixin()


@app.post("/login")
def log_in() -> str:
    session["user"] = request.form["name"]
    return "logged in"


@app.get("/")
@login_required
def index() -> str:
    return f"Hello, {session['user']}"
