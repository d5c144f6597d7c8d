import secrets

from flask import Flask, session

OLD_KEY = secrets.token_hex()

app = Flask(__name__)
app.secret_key = secrets.token_hex()
app.config["SECRET_KEY_FALLBACKS"] = OLD_KEY


@app.get("/")
def home() -> dict[str, str | None]:
    return {"member": session.get("member")}
