import secrets

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/address")
def change_address() -> dict[str, str]:
    session["address"] = request.form["address"]
    return {"address": session["address"]}
