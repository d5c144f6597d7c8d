import json
from typing import Any

from flask import Flask
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response


class StrictJSON(DefaultJSONProvider):
    def loads(self, s: str | bytes, **kwargs: object) -> object:
        try:
            value = super().loads(s, **kwargs)
            # What came in has to be able to go out, as JSON in UTF-8.
            json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        return value


def show_problem(error: HTTPException) -> Response:
    response = error.get_response()  # keeps headers such as Allow
    problem = {"title": error.name, "status": error.code}
    response.set_data(json.dumps(problem | {"detail": error.description}))
    response.content_type = "application/problem+json"
    return response


def tell(faults: dict[str, Any]) -> str:
    """What marshmallow and APIFlask found wrong, by place and field."""
    fields = (item for found in faults.values() for item in found.items())
    return "; ".join(f"{name}: {' '.join(texts)}" for name, texts in fields)


def set_up(app: Flask) -> None:
    app.json = StrictJSON(app)
    app.config["MAX_CONTENT_LENGTH"] = 16_384
    app.register_error_handler(HTTPException, show_problem)
