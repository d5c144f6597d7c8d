from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = '<script>show("{{ title }}", {{ page }})</script>'
app.jinja_loader = DictLoader({"book.html": PAGE})


@app.get("/")
def book() -> str:
    page = request.args["page"]
    return render_template("book.html", title="Tom & Huck", page=page)
