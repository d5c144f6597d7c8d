from flask import Flask, abort, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.config.from_prefixed_env()
HASHES = {}


@app.post("/login")
def log_in() -> str:
    name = request.form["name"]
    if name not in HASHES:
        abort(422, "Wrong name or password.")
    if not check_password_hash(HASHES[name], request.form["password"]):
        abort(422, "Wrong name or password.")
    session["user"] = name
    return "logged in"
