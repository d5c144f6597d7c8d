from flask import Flask, render_template
from jinja2 import DictLoader, StrictUndefined

app = Flask(__name__)
app.jinja_loader = DictLoader({"page.html": "{{ 'Hello'|shout }} {{ name }}!"})


@app.template_filter("shout")
def shout(text: str) -> str:
    return text.upper()


app.jinja_options = {"undefined": StrictUndefined}
app.config["TEMPLATES_AUTO_RELOAD"] = True


@app.get("/")
def show() -> str:
    return render_template("page.html")
