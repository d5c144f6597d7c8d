import secrets

from flask import Flask, render_template
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired

app = Flask(__name__)
app.secret_key = secrets.token_hex()


class NoteForm(FlaskForm):
    text = StringField(validators=[DataRequired()])


@app.get("/")
def show() -> str:
    return render_template("note.html", form=NoteForm())


@app.post("/")
def add_note() -> tuple[str, int]:
    form = NoteForm()
    if form.validate():
        return "Noted.", 201
    return render_template("note.html", form=form), 422
