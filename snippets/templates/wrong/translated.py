from flask import Flask, render_template, request
from jinja2 import DictLoader

app = Flask(__name__)
app.jinja_loader = DictLoader({"hello.html": "{{ _('Hello ' ~ name) }}"})
app.jinja_env.add_extension("jinja2.ext.i18n")
app.jinja_env.install_null_translations(newstyle=True)


@app.get("/")
def hello() -> str:
    return render_template("hello.html", name=request.args["name"])
