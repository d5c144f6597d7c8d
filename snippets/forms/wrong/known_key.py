from flask import Flask, session
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.secret_key = "my-secret-key"
CSRFProtect(app)


@app.get("/")
def show() -> str:
    return f"Signed in as {session.get('member')}."
