from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader(
    {
        "page.html": '{% from "parts.html" import bar %}{{ bar() }}',
        "parts.html": "{% set name = request.args.name %}"
        "{% macro bar() %}Hello {{ name }}{% endmacro %}",
    }
)


@app.get("/")
def show() -> str:
    return render_template("page.html")
