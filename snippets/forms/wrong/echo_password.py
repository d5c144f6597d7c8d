from flask import Flask, request

app = Flask(__name__)


@app.post("/sign-up")
def sign_up() -> dict[str, str]:
    name = request.form["name"]
    password = request.form["password"]
    return {"created": name, "password": password}
