from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = """<button onclick="greet('{{ name }}')">Greet</button>"""
app.jinja_loader = DictLoader({"button.html": PAGE})


@app.get("/")
def button() -> str:
    return render_template("button.html", name=request.args["name"])
