from unicodedata import category

from flask import json, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import HTTPException, Unauthorized, UnprocessableEntity
from werkzeug.wrappers import Response


def show_problem(error: HTTPException) -> Response:
    response = error.get_response()
    problem = {
        "title": error.name,
        "status": error.code,
        "detail": error.description,
    }
    response.set_data(json.dumps(problem))
    response.content_type = "application/problem+json"
    return response


def refuse(detail: str, code: str = "") -> Response:
    """Answer 401 with the challenge of RFC 6750."""
    challenge = WWWAuthenticate("bearer", {"realm": "notes API"})
    if code:
        challenge.parameters["error"] = code
    return show_problem(Unauthorized(detail, www_authenticate=challenge))


def text_of(name: str) -> str:
    """Take a text from the JSON object that the client sent."""
    try:
        body = request.get_json()
    except RecursionError:  # brackets without end
        body = None
    found = body.get(name) if isinstance(body, dict) else None
    if not isinstance(found, str) or not found.strip():
        raise UnprocessableEntity(f"{name} has to be a text.")
    if "Cs" in map(category, found):  # half a character
        raise UnprocessableEntity(f"{name} has to be a text.")
    return found
