from flask import Flask, abort, session

app = Flask(__name__)
app.secret_key = "my-secret-key"


@app.get("/admin")
def show_admin() -> str:
    if session.get("member") != "admin":
        abort(403)
    return "all members"
