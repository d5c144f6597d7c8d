from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = """<!-- <a href="{{ url_for('old_page') }}">Old</a> -->"""
app.jinja_loader = DictLoader({"menu.html": PAGE})


@app.get("/")
def menu() -> str:
    return render_template("menu.html")
