from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = "{{ text|replace('\\n', '<br>')|safe }}"
app.jinja_loader = DictLoader({"comment.html": PAGE})


@app.get("/")
def comment() -> str:
    return render_template("comment.html", text=request.args["text"])
