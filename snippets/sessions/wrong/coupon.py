import secrets

from flask import Flask, abort, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/session/<name>")  # stands for a login with a password
def log_in(name: str) -> str:
    session["member"] = name
    return name


@app.post("/coupon")
def redeem_coupon() -> str:
    if session.get("redeemed"):
        abort(409, "One coupon for each member.")
    session["redeemed"] = True
    return f"10 off for {session['member']}"
