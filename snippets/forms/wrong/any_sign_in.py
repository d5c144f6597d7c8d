import secrets

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.secret_key = secrets.token_hex()


class SignInForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=60)])
    password = PasswordField(validators=[DataRequired(), Length(min=8)])


@app.post("/")
def sign_in() -> str:
    form = SignInForm()
    if form.validate_on_submit():
        return "You are signed in."
    return "Please try again."
