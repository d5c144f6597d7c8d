from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = "{% for item in cart.items %}<li>{{ item }}</li>{% endfor %}"
app.jinja_loader = DictLoader({"cart.html": PAGE})


@app.get("/")
def show() -> str:
    return render_template("cart.html", cart={"items": ["Dune", "Emma"]})
