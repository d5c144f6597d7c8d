from flask import Flask, render_template_string
from flask_wtf import Form
from wtforms import StringField

app = Flask(__name__)
PAGE = """<form method="post">
{{ form.hidden_tag() }}
{{ form.name }}
</form>"""


class NameForm(Form):
    name = StringField()


@app.get("/")
def show() -> str:
    return render_template_string(PAGE, form=NameForm())
