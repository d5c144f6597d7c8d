"""One place for errors: problem details for the API, pages elsewhere.

The path decides, never the `Accept` header: below `/api/` an error is
`application/problem+json` (RFC 9457), everywhere else a small HTML page. So a
client of the API never has to parse HTML, and no cache needs a `Vary`.
"""

from flask import Flask, json, render_template, request
from sqlalchemy.exc import IntegrityError
from werkzeug import Response
from werkzeug.exceptions import Conflict, HTTPException, UnprocessableEntity

from reference.http.logs import current_request_id
from reference.storage.database import db
from reference.storage.faults import repeats_unique_value


# --8<-- [start:register]
def register_error_handlers(app: Flask) -> None:
    """Register before the first request, on the application.

    A blueprint would not see the 404 of an unknown path below its prefix.
    An unexpected exception needs no handler of its own: Flask logs it and
    hands over an `InternalServerError`, which says nothing about the cause.
    """
    app.register_error_handler(HTTPException, answer_error)
    app.register_error_handler(IntegrityError, answer_integrity_error)


# --8<-- [end:register]


# --8<-- [start:invalid]
class InvalidBodyError(UnprocessableEntity):
    """422: the JSON was read, but some of its values cannot be used.

    `errors` maps a JSON pointer (RFC 6901) to what is wrong there.
    """

    description = "Some values of the body cannot be used."

    def __init__(self, errors: dict[str, str]) -> None:
        """Keep `errors` for the answer."""
        super().__init__()
        self.errors = errors


# --8<-- [end:invalid]


# --8<-- [start:answer]
def answer_error(error: HTTPException) -> Response:
    """Answer any HTTP error; its headers (Allow, Retry-After) are kept."""
    response = error.get_response()
    if request.path.startswith("/api/"):
        response.data = json.dumps(describe(error))
        response.content_type = "application/problem+json"
    else:
        response.data = render_template(
            "errors/error.html", error=error, request_id=current_request_id()
        )
    return response


def describe(error: HTTPException) -> dict[str, object]:
    """Write an error as problem details, RFC 9457."""
    problem: dict[str, object] = {
        "type": "about:blank",
        "title": error.name,
        "status": error.code,
        "detail": error.description,
        "request_id": current_request_id(),
    }
    if isinstance(error, InvalidBodyError):
        problem["errors"] = [
            {"pointer": pointer, "detail": detail}
            for pointer, detail in error.errors.items()
        ]
    return problem


# --8<-- [end:answer]


# --8<-- [start:integrity]
def answer_integrity_error(error: IntegrityError) -> Response:
    """Answer 409 for a repeated unique value; the rest is our own mistake."""
    db.session.rollback()
    if not repeats_unique_value(error):
        raise error
    return answer_error(Conflict("Something with this name exists already."))


# --8<-- [end:integrity]
