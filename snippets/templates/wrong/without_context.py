from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader(
    {
        "page.html": '{% from "parts.html" import bar %}{{ bar() }}',
        "parts.html": "{% macro bar() %}Logged in: {{ member }}{% endmacro %}",
    }
)


@app.context_processor
def add_member() -> dict[str, str]:
    return {"member": "Ada"}


@app.get("/")
def show() -> str:
    return render_template("page.html")
