from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(user_id: str) -> None:
    return None  # the account was deleted


@app.get("/report")
def report() -> str:
    return "for users only"
