from flask import Flask, request

app = Flask(__name__)


@app.post("/hello")
def greet() -> str:
    return f"<p>Hello {request.form['name']}!</p>"
