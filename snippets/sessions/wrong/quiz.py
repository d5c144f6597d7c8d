import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()  # "so nobody can look"


@app.get("/question")
def ask() -> str:
    session["answer"] = "Canberra"
    return "What is the capital of Australia?"
