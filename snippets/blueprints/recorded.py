from flask import Blueprint, Flask

users = Blueprint("users", __name__, url_prefix="/users")


@users.get("/<int:user_id>")
def show(user_id: int) -> str:
    return f"user {user_id}"


def endpoints(app: Flask) -> list[str]:
    return sorted(rule.endpoint for rule in app.url_map.iter_rules())


app = Flask(__name__)
print("an application?", isinstance(users, Flask))
print("before:", endpoints(app))
app.register_blueprint(users)
print("after:", endpoints(app))
print("GET /users/7:", app.test_client().get("/users/7").text)
