import secrets

from flask import Flask
from flask_jwt_extended import JWTManager, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
JWTManager(app)


@app.get("/me")
@jwt_required()
def show_me() -> dict[str, str]:
    return {"name": "ann"}
