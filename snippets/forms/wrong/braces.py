import secrets

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.secret_key = secrets.token_hex()


class NameForm(FlaskForm):
    name = StringField()


@app.route("/", methods=["GET", "POST"])
def show() -> str:
    form = NameForm()
    if form.validate_on_submit():
        return "Thank you!"
    return """<form method="post">
{{ form.hidden_tag() }} {{ form.name }}
</form>"""
