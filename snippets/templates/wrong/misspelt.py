from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
PAGE = "{% if not member.is_banned %}<form>...</form>{% endif %}"
app.jinja_loader = DictLoader({"forum.html": PAGE})


@app.get("/")
def forum() -> str:
    member = {"name": "Eve", "banned": True}
    return render_template("forum.html", member=member)
