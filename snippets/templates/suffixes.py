from flask import Flask, render_template
from jinja2 import DictLoader

NAMES = ("a.html", "a.htm", "a.xhtml", "a.xml", "a.svg")
OTHER_NAMES = ("a.HTML", "a.html.j2", "a.jinja", "a.js", "a.md", "a.txt")

app = Flask(__name__)
# The same template under each name. Elsewhere these are files in templates/.
app.jinja_loader = DictLoader(
    dict.fromkeys([*NAMES, *OTHER_NAMES], "Hello {{ name }}!")
)

with app.app_context():
    for name in [*NAMES, *OTHER_NAMES]:
        print(f"{name:10}", render_template(name, name="<b>Ada</b>"))
