import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/session/<name>")  # stands for a login with a password
def log_in(name: str) -> dict[str, str]:
    session["member"] = name
    return {"member": name}


@app.delete("/session")
def log_out() -> str:
    session.clear()
    return "You are logged out everywhere."


@app.get("/")
def home() -> dict[str, str | None]:
    return {"member": session.get("member")}
