import time

from flask import Flask, url_for

app = Flask(__name__)


@app.get("/")
def home() -> str:
    style = url_for("static", filename="style.css", v=time.time_ns())
    return f'<link rel="stylesheet" href="{style}"><h1>Shop</h1>'
