from cachelib import FileSystemCache
from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "cachelib"
app.config["SESSION_CACHELIB"] = FileSystemCache("sessions")
Session(app)


@app.get("/language/<code>")
def choose_language(code: str) -> dict[str, str]:
    session["language"] = code
    return {"language": code}


@app.post("/session/<name>")  # stands for a login with a password
def log_in(name: str) -> dict[str, str]:
    session["member"] = name
    return {"member": name}


@app.get("/")
def home() -> dict[str, str | None]:
    return {"member": session.get("member")}
