import secrets
from datetime import UTC, datetime, timedelta

import jwt
from flask import Flask
from flask_jwt_extended import JWTManager, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = secrets.token_hex()
JWTManager(app)


def unsubscribe_link(user: str) -> str:
    end = datetime.now(UTC) + timedelta(days=30)
    claims = {"sub": user, "exp": end, "purpose": "unsubscribe"}
    key = app.config["JWT_SECRET_KEY"]
    return "/unsubscribe?token=" + jwt.encode(claims, key, algorithm="HS256")


@app.get("/me")
@jwt_required()
def show_me() -> dict[str, str]:
    return {"name": get_jwt_identity()}
