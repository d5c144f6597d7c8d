from flask import Flask, session

app = Flask(__name__)


@app.post("/language/<code>")
def choose_language(code: str) -> str:
    session["language"] = code
    return code


@app.get("/language")
def show_language() -> str:
    return session.get("language", "none")
