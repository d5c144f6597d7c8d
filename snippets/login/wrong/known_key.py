from flask import Flask, session

app = Flask(__name__)
app.secret_key = "dev"


@app.get("/")
def index() -> str:
    return f"Hello, {session['user']}"
