from flask import Flask, request

app = Flask(__name__)


@app.get("/method")
def show_method() -> str:
    return request.method()
