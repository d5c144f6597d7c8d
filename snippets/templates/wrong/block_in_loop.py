from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = """{% for title in titles %}
{%- block row %}<li>{{ title }}</li>{% endblock %}
{%- endfor %}"""
app.jinja_loader = DictLoader({"list.html": PAGE})


@app.get("/")
def show() -> str:
    return render_template("list.html", titles=["Dune", "Emma"])
