from flask import Flask

app = Flask(__name__)


@app.get("/")
def home() -> str:
    return """<!doctype html>
<link rel="stylesheet" href="{{ url_for('static', filename='a.css') }}">
<h1>Shop</h1>
"""
