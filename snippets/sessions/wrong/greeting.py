import secrets

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/name")
def choose_name() -> str:
    session["name"] = request.form["name"]
    return "saved"


@app.get("/")
def home() -> str:
    return f"Hello, {session['name']}!"
