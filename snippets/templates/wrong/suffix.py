from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader({"hello.html.j2": "<p>Hello {{ name }}!</p>"})


@app.get("/")
def hello() -> str:
    return render_template("hello.html.j2", name=request.args["name"])
