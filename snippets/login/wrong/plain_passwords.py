from flask import Flask, abort, request, session

app = Flask(__name__)
app.config.from_prefixed_env()
USERS = {}


@app.post("/register")
def register() -> str:
    USERS[request.form["name"]] = request.form["password"]
    return "registered"


@app.post("/login")
def log_in() -> str:
    if USERS.get(request.form["name"]) != request.form["password"]:
        abort(422)
    session["user"] = request.form["name"]
    return "logged in"
