import secrets

from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.secret_key = secrets.token_hex()
PAGE = """<link rel="stylesheet" href="/static/bootstrap.min.css">
{{ form.name }}"""


class NameForm(FlaskForm):
    name = StringField()


@app.get("/")
def show() -> str:
    return render_template_string(PAGE, form=NameForm())
