from flask import Flask

app = Flask(__name__)


@app.get("/")
def home() -> str:
    return '<link rel="stylesheet" href="/static/style.css"><h1>Shop</h1>'
