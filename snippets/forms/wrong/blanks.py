from typing import Any

from flask import Flask, request
from wtforms import Form, StringField
from wtforms.validators import InputRequired, Length

app = Flask(__name__)


class NameForm(Form):
    name = StringField(validators=[InputRequired(), Length(min=4)])


@app.post("/check")
def check() -> tuple[dict[str, Any], int]:
    form = NameForm(request.form)
    valid = form.validate()
    return {"data": form.data, "errors": form.errors}, 200 if valid else 422
