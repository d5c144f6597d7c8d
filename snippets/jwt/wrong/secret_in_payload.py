import secrets

import jwt
from flask import Flask

app = Flask(__name__)
KEY = secrets.token_bytes(32)


@app.post("/orders")
def order() -> dict[str, str]:
    claims = {"sub": "ann", "card": "4111 1111 1111 1111", "exp": 4e9}
    return {"token": jwt.encode(claims, KEY, algorithm="HS256")}
