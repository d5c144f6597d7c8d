from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader(
    {
        "base.html": "<main>{% block main %}{% endblock %}</main>",
        "page.html": '{% extends "base.html" %}'
        "<p>Outside</p>{% block mian %}<p>Inside</p>{% endblock %}",
    }
)


@app.get("/")
def show() -> str:
    return render_template("page.html")
