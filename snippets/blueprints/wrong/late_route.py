from flask import Blueprint, Flask

users = Blueprint("users", __name__)

app = Flask(__name__)
app.register_blueprint(users, url_prefix="/users")


@users.route("/")
def index() -> list[str]:
    return ["Ada"]
