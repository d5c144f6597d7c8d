from typing import TypeVar

from flask import json, request
from msgspec import DecodeError, Struct
from msgspec.json import decode
from werkzeug.exceptions import BadRequest, HTTPException, UnsupportedMediaType
from werkzeug.wrappers import Response

Body = TypeVar("Body", bound=Struct)


def read(kind: type[Body]) -> Body:
    if not request.is_json:
        raise UnsupportedMediaType("Send application/json.")
    try:
        return decode(request.get_data(), type=kind)
    except (DecodeError, UnicodeDecodeError) as error:
        raise BadRequest(str(error)) from error


def show_problem(error: HTTPException) -> Response:
    response = error.get_response()  # keeps headers such as Allow
    problem = {"title": error.name, "status": error.code}
    response.set_data(json.dumps(problem | {"detail": error.description}))
    response.content_type = "application/problem+json"
    return response
