from apiflask import HTTPError
from flask import Flask, request
from werkzeug.exceptions import UnprocessableEntity, default_exceptions
from werkzeug.wrappers import Response

from . import show_problem, tell


def refuse_other_bodies() -> None:
    """With pydantic APIFlask reads any type as JSON, and null as {}."""
    has_body = request.method in {"POST", "PUT", "PATCH"}
    if request.url_rule and has_body and request.get_json() is None:
        raise UnprocessableEntity("The body has to be an object.")


def show_fault(error: HTTPError) -> Response:
    kind = default_exceptions[error.status_code]
    return show_problem(kind(tell(error.detail) or error.message))


def adapt(app: Flask) -> None:
    app.before_request(refuse_other_bodies)
    app.register_error_handler(HTTPError, show_fault)
