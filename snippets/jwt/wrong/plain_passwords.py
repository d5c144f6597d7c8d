from flask import Flask, abort, request
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
app.config.from_prefixed_env()
JWTManager(app)
USERS = {}


@app.post("/register")
def register() -> tuple[dict[str, str], int]:
    USERS[request.json["name"]] = request.json["password"]
    return {"name": request.json["name"]}, 201


@app.post("/login")
def log_in() -> dict[str, str]:
    if USERS.get(request.json["name"]) != request.json["password"]:
        abort(422)
    return {"token": create_access_token(request.json["name"])}
