"""One place for errors: problem details for the API, pages elsewhere.

The path decides, never the `Accept` header: below `/api/` an error is
`application/problem+json` (RFC 9457), everywhere else a small HTML page. So a
client of the API never has to parse HTML, and no cache needs a `Vary`.
"""

from flask import Flask, json, render_template
from werkzeug import Response
from werkzeug.exceptions import (
    Conflict,
    HTTPException,
    NotFound,
    UnprocessableEntity,
)

from reference.http.logs import current_request_id
from reference.http.paths import asks_api
from reference.services.errors import NotFoundError, TakenError


# --8<-- [start:register]
def register_error_handlers(app: Flask) -> None:
    """Register before the first request, on the application.

    A blueprint would not see the 404 of an unknown path below its prefix.
    An unexpected exception needs no handler of its own: Flask logs it and
    hands over an `InternalServerError`, which says nothing about the cause.
    """
    app.register_error_handler(HTTPException, answer_error)
    app.register_error_handler(NotFoundError, answer_not_found)
    app.register_error_handler(TakenError, answer_taken)


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
    if asks_api():
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


# --8<-- [start:services]
def answer_not_found(error: NotFoundError) -> Response:
    """Answer 404 for what a service does not find."""
    del error
    return answer_error(NotFound())


def answer_taken(error: TakenError) -> Response:
    """Answer 409 for a unique value that is taken."""
    return answer_error(Conflict(str(error)))


# --8<-- [end:services]
