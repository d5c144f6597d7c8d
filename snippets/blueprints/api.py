from flask import Blueprint, Flask, Response, abort, request, url_for

NAMES = {7: "Ada", 8: "Grace"}

users = Blueprint("users", __name__, url_prefix="/users")
v1 = Blueprint("v1", __name__, url_prefix="/v1")
v2 = Blueprint("v2", __name__, url_prefix="/v2")
api = Blueprint("api", __name__, url_prefix="/api")


@users.get("")
def many() -> list[str]:
    return [url_for(".one", user_id=user_id) for user_id in NAMES]


@users.get("/<int:user_id>")
def one(user_id: int) -> dict[str, str | None]:
    if user_id not in NAMES:
        abort(404)
    return {"name": NAMES[user_id], "endpoint": request.endpoint}


@v1.after_request
def announce_deprecation(response: Response) -> Response:
    response.headers["Deprecation"] = "@1767225600"  # 1 January 2026
    return response


@api.after_request
def keep_out_of_caches(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response


# --8<-- [start:nesting]
v1.register_blueprint(users)
v2.register_blueprint(users, url_prefix="/people")
api.register_blueprint(v1)
api.register_blueprint(v2)
# --8<-- [end:nesting]

app = Flask(__name__)
app.register_blueprint(api)
