from typing import Any

from flask import Flask, request
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16_000


class NoteForm(Form):
    title = StringField(validators=[DataRequired(), Length(max=80)])


@app.post("/notes/check")
def check_note() -> dict[str, Any] | tuple[dict[str, Any], int]:
    try:
        body = request.get_json()
    except RecursionError:  # brackets without end
        return {"error": "Send a JSON object."}, 422
    if not isinstance(body, dict):
        return {"error": "Send a JSON object."}, 422
    if not all(isinstance(value, str) for value in body.values()):
        return {"error": "All values have to be strings."}, 422
    form = NoteForm(MultiDict(body))
    if not form.validate():
        return {"errors": form.errors}, 422
    return {"valid": form.data}
