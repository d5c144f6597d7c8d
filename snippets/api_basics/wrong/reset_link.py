from flask import Flask, url_for

app = Flask(__name__)


@app.post("/forgot")
def forgot() -> dict[str, str]:
    return {"mail": f"Open {url_for('reset', _external=True)}"}


@app.get("/reset")
def reset() -> str:
    return "Choose a new password."
