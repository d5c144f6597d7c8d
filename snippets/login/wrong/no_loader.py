from flask import Flask
from flask_login import LoginManager, current_user

app = Flask(__name__)
app.config.from_prefixed_env()
login_manager = LoginManager(app)


@app.get("/")
def index() -> str:
    return f"logged in: {current_user.is_authenticated}"
