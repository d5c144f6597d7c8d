from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader({"receipt.txt": "Sold to {{ name }}\n"})


@app.get("/")
def receipt() -> str:
    return render_template("receipt.txt", name=request.args["name"])
