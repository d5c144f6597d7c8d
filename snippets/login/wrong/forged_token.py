from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_required

app = Flask(__name__)
app.config["SECRET_KEY"] = "change-me"
login_manager = LoginManager(app)


@login_manager.user_loader
def load_user(user_id: str) -> UserMixin:
    user = UserMixin()
    user.id = user_id
    return user


@app.get("/")
@login_required
def index() -> str:
    return f"Hello, user {current_user.id}"
