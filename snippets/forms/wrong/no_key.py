from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)


class NameForm(FlaskForm):
    name = StringField()


@app.get("/")
def show() -> str:
    return render_template_string("{{ form.name }}", form=NameForm())
