from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader({"price.html": "{{ 950|money }}"})


@app.template_filter
def money(cents: int) -> str:
    return f"€{cents / 100:.2f}"


@app.get("/")
def price() -> str:
    return render_template("price.html")
