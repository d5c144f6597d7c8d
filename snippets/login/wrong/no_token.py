from flask import Flask, abort, redirect, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.config.from_prefixed_env()
HASHES = {}


@app.get("/login")
def show_form() -> str:
    return """<form method="post">
    <input name="name"> <input name="password" type="password">
    <button>Log in</button></form>"""


@app.post("/login")
def log_in():
    hashed = HASHES[request.form["name"]]
    if not check_password_hash(hashed, request.form["password"]):
        abort(422)
    session["user"] = request.form["name"]
    return redirect("/", 303)
