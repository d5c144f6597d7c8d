from flask import Flask, redirect, request

app = Flask(__name__)


@app.post("/login")
def log_in():
    target = request.args.get("next", "/")
    if not target.startswith("/") or target.startswith("//"):
        target = "/"
    return redirect(target, 303)
