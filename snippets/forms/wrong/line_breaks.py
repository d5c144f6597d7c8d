from typing import Any

from flask import Flask, request
from wtforms import Form, TextAreaField
from wtforms.validators import Length

app = Flask(__name__)


class WishForm(Form):
    wishes = TextAreaField(validators=[Length(max=9)])


@app.post("/check")
def check() -> tuple[dict[str, Any], int]:
    form = WishForm(request.form)
    valid = form.validate()
    return {"errors": form.errors}, 200 if valid else 422
