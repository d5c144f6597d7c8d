from flask import Flask, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.config.from_prefixed_env()
HASHES = {}


@app.post("/login")
def log_in() -> str:
    hashed = HASHES.get(request.form["name"], "")
    if check_password_hash(hashed, request.form["password"]):
        session["user"] = request.form["name"]
        return "Welcome back"
    return "Wrong name or password."
