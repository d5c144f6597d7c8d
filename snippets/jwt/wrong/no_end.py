import secrets

import jwt
from flask import Flask, request

app = Flask(__name__)
KEY = secrets.token_bytes(32)


@app.post("/login")
def log_in() -> dict[str, str]:
    # after a password
    return {"token": jwt.encode({"sub": "ann"}, KEY, algorithm="HS256")}


@app.get("/me")
def show_me() -> dict[str, str]:
    token = request.authorization.token
    claims = jwt.decode(token, KEY, algorithms=["HS256"])
    return {"name": claims["sub"]}
