import secrets

from flask import Flask, Response, jsonify
from flask_jwt_extended import JWTManager, create_access_token, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
app.config["JWT_TOKEN_LOCATION"] = ["cookies"]
app.config["JWT_COOKIE_CSRF_PROTECT"] = False
JWTManager(app)


@app.post("/login")
def log_in() -> Response:
    answer = jsonify(name="ann")  # after a password
    answer.set_cookie("access_token_cookie", create_access_token("ann"))
    return answer


@app.post("/orders")
@jwt_required()
def order() -> dict[str, str]:
    return {"ordered": "a book"}
