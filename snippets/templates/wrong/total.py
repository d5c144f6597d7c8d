from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = """{% set total = 0 %}
{%- for price in prices %}{% set total = total + price %}{% endfor %}
{{- total }}"""
app.jinja_loader = DictLoader({"cart.html": PAGE})


@app.get("/")
def cart() -> str:
    return render_template("cart.html", prices=[950, 700])
