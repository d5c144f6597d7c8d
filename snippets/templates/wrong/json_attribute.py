from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = '<div data-book="{{ book|tojson }}"></div>'
app.jinja_loader = DictLoader({"book.html": PAGE})


@app.get("/")
def show() -> str:
    return render_template("book.html", book={"title": "Dune"})
