from collections.abc import Callable
from typing import TypeVar

import flask_restful
from flask import json, request
from msgspec import DecodeError, Struct, ValidationError
from msgspec.json import decode
from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    UnprocessableEntity,
    UnsupportedMediaType,
)
from werkzeug.wrappers import Response

Body = TypeVar("Body", bound=Struct)


class Api(flask_restful.Api):
    def error_router(
        self, original_handler: Callable[[Exception], Response], e: Exception
    ) -> Response:
        return original_handler(e)  # that of Flask


def show_problem(error: HTTPException) -> Response:
    response = error.get_response()  # keeps headers such as Allow
    problem = {"title": error.name, "status": error.code}
    response.set_data(json.dumps(problem | {"detail": error.description}))
    response.content_type = "application/problem+json"
    return response


def read(kind: type[Body]) -> Body:
    if not request.is_json:
        raise UnsupportedMediaType("Send application/json.")
    try:
        return decode(request.get_data(), type=kind)
    except ValidationError as error:
        raise UnprocessableEntity(str(error)) from error
    except (DecodeError, UnicodeDecodeError) as error:
        raise BadRequest("This is no JSON.") from error
