from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader({"form.html": "<input value={{ name }}>"})


@app.get("/")
def form() -> str:
    return render_template("form.html", name=request.args["name"])
