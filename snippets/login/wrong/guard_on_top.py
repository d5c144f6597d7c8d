from flask import Flask
from flask_login import LoginManager, UserMixin, login_required

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(user_id: str) -> UserMixin:
    return UserMixin()


@login_required
@app.get("/report")
def report() -> str:
    return "for users only"
