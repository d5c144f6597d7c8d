from flask import Blueprint

users = Blueprint("users", __name__, url_prefix="/users")


@users.get("/")
def index() -> list[str]:
    return ["Ada"]
