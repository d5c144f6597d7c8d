from flask import Flask, session

app = Flask(__name__)


@app.post("/language/<code>")
def choose_language(code: str) -> dict[str, str]:
    session["language"] = code
    return {"language": code}


@app.get("/language")
def show_language() -> dict[str, str]:
    return {"language": session.get("language", "none")}
