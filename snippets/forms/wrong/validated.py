import secrets

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.secret_key = secrets.token_hex()


class NameForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(2, 28)])


@app.post("/hello")
def greet() -> str:
    form = NameForm()
    if form.validate():
        return f"<p>Hello {form.name.data}!</p>"
    return "<p>Hello!</p>"
