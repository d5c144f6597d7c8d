"""One place for errors: problem details for the API, pages elsewhere.

The path decides, never the `Accept` header: below `/api/` an error is
`application/problem+json` (RFC 9457), everywhere else a small HTML page. So a
client of the API never has to parse HTML, and no cache needs a `Vary`.
"""

from typing import Final

from flask import Flask, current_app, request
from flask_wtf.csrf import CSRFError
from werkzeug import Response
from werkzeug.exceptions import HTTPException, UnprocessableEntity

from reference.http.client import client_address
from reference.http.logs import current_request_id
from reference.http.paths import is_api
from reference.services.events import record

REFUSALS: Final = frozenset({401, 403, 429})


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
    note_refusal(error)
    return write_error(error, current_app, request.path)


def write_error(error: HTTPException, app: Flask, path: str) -> Response:
    """Write an error for whoever asked for `path`.

    The page is rendered without what other pages need: neither the database
    nor the session is asked, because they may be the error.
    """
    response = error.get_response()
    if is_api(path):
        response.data = app.json.dumps(describe(error))
        response.content_type = "application/problem+json"
    else:
        page = app.jinja_env.get_template("errors/error.html")
        response.data = page.render(
            error=error, request_id=current_request_id()
        )
    return response


# --8<-- [end:answer]


def note_refusal(error: HTTPException) -> None:
    """Log what was refused to which address: forgery, rights, many tries."""
    if error.code in REFUSALS or isinstance(error, CSRFError):
        record(
            "refused",
            status=error.code,
            endpoint=request.endpoint,
            address=client_address(),
        )


# --8<-- [start:describe]
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


# --8<-- [end:describe]
