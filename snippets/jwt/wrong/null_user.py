import secrets

from flask import Flask, abort, request
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
JWTManager(app)
USERS = {}


@app.post("/register")
def register() -> dict[str, str]:
    data = request.get_json()
    USERS[data.get("name")] = data.get("password")
    return {"message": "registered"}


@app.post("/login")
def log_in() -> dict[str, str]:
    data = request.get_json()
    if USERS.get(data.get("name")) != data.get("password"):
        abort(422)
    return {"token": create_access_token(str(data.get("name")))}
