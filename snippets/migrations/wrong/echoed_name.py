from flask import Flask, request

app = Flask(__name__)


@app.post("/members")
def create() -> str:
    name = request.form["name"]
    return f"Member {name} was created."
