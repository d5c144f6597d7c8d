import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()
app.config["SESSION_TYPE"] = "cachelib"
app.config["SESSION_FILE_DIR"] = "session_files"


@app.post("/language/<code>")
def choose_language(code: str) -> dict[str, str]:
    session["language"] = code
    return {"language": code}
