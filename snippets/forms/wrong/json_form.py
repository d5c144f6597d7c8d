from typing import Any

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)


class NoteForm(FlaskForm):
    class Meta:
        csrf = False

    title = StringField(validators=[DataRequired(), Length(max=80)])


@app.post("/notes/check")
def check_note() -> tuple[dict[str, Any], int]:
    form = NoteForm()
    valid = form.validate()
    return {"errors": form.errors}, 200 if valid else 422
