from flask import Flask, render_template
from jinja2 import DictLoader, StrictUndefined

app = Flask(__name__)
app.jinja_options["undefined"] = StrictUndefined

other_app = Flask("other_app")
other_app.jinja_loader = DictLoader({"page.html": "Hello {{ name }}!"})


@other_app.get("/")
def show() -> str:
    return render_template("page.html")
