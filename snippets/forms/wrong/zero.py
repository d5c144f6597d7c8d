from typing import Any

from flask import Flask, request
from wtforms import Form, IntegerField
from wtforms.validators import DataRequired, NumberRange

app = Flask(__name__)


class GuestsForm(Form):
    children = IntegerField(validators=[DataRequired(), NumberRange(0, 12)])


@app.post("/check")
def check() -> tuple[dict[str, Any], int]:
    form = GuestsForm(request.form)
    valid = form.validate()
    return {"errors": form.errors}, 200 if valid else 422
