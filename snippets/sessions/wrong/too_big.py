import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.get("/search")
def search() -> str:
    session["results"] = [secrets.token_hex() for _ in range(100)]
    return "100 results"
