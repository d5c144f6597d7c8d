from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader(
    {
        "shop/base.html": "<main>{% block main %}{% endblock %}</main>",
        "shop/list.html": '{% extends "base.html" %}',
    }
)


@app.get("/")
def show() -> str:
    return render_template("shop/list.html")
