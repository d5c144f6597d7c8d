from flask import Flask, render_template, request
from jinja2 import DictLoader
from markupsafe import Markup

app = Flask(__name__)
app.jinja_loader = DictLoader({"hello.html": "<p>{{ greeting }}</p>"})


@app.get("/")
def hello() -> str:
    greeting = Markup(f"Hello <b>{request.args['name']}</b>!")
    return render_template("hello.html", greeting=greeting)
