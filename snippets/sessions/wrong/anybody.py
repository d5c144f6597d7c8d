import secrets

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/login")
def log_in() -> str:
    session["member"] = request.form["name"]
    return "logged in"


@app.get("/salaries")
def show_salaries() -> tuple[str, int]:
    if session.get("member") != "boss":
        return "only for the boss", 403
    return "all salaries", 200
