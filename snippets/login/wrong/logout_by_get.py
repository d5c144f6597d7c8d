from flask import Flask, redirect, session

app = Flask(__name__)
app.config.from_prefixed_env()


@app.get("/logout")
def log_out():
    session.pop("user", None)
    return redirect("/")
