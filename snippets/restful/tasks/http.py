from collections.abc import Callable
from typing import Annotated

import flask_restful
from flask import json, request
from msgspec import DecodeError, Meta, Struct, ValidationError
from msgspec.json import decode
from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    UnprocessableEntity,
    UnsupportedMediaType,
)
from werkzeug.wrappers import Response


class NewTask(Struct, forbid_unknown_fields=True):
    title: Annotated[str, Meta(min_length=1, max_length=100)]


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


def read_task() -> NewTask:
    if not request.is_json:
        raise UnsupportedMediaType("Send application/json.")
    try:
        return decode(request.get_data(), type=NewTask)
    except ValidationError as error:
        raise UnprocessableEntity(str(error)) from error
    except (DecodeError, UnicodeDecodeError) as error:
        raise BadRequest("This is no JSON.") from error
