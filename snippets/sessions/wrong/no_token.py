import secrets

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/address")
def change_address() -> str:
    session["address"] = request.form["address"]
    return f"Your orders go to {session['address']}."
