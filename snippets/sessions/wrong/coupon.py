import secrets

from flask import Flask, abort, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/session/<name>")  # stands for a login with a password
def log_in(name: str) -> dict[str, str]:
    session["member"] = name
    return {"member": name}


@app.post("/coupon")
def redeem_coupon() -> dict[str, str]:
    if session.get("redeemed"):
        abort(409, "One coupon for each member.")
    session["redeemed"] = True
    return {"off": "10", "for": session["member"]}
