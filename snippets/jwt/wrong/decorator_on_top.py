import secrets

from flask import Flask
from flask_jwt_extended import JWTManager, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
JWTManager(app)


@jwt_required()
@app.get("/salaries")
def list_salaries() -> dict[str, int]:
    return {"ann": 70_000}
