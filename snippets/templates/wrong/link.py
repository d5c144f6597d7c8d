from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = '<a href="{{ site }}">My site</a>'
app.jinja_loader = DictLoader({"profile.html": PAGE})


@app.get("/")
def profile() -> str:
    return render_template("profile.html", site=request.args["site"])
