from flask import Flask, request

app = Flask(__name__)


@app.post("/members")
def add_member() -> dict[str, str]:
    return {
        "name": request.form["name"],
        "role": request.values["role"],
    }
