import secrets

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
JWTManager(app)


@app.post("/login")
def log_in() -> dict[str, str]:
    return {"token": create_access_token("ann")}  # after a password


@app.post("/logout")
@jwt_required()
def log_out() -> dict[str, str]:
    return {"done": "Now forget the token."}


@app.get("/me")
@jwt_required()
def show_me() -> dict[str, str]:
    return {"name": "ann"}
