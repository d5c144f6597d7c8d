"""The OpenAPI document."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final, TypeVar

from flask_smorest import Api
from flask_smorest.utils import prepare_response

from reference.api.v2.blueprint import PROBLEM, v2
from reference.api.v2.schemas import Problem
from reference.security.access import Access, declared

View = TypeVar("View", bound=Callable[..., Any])

TEXT: Final = {"schema": {"type": "string"}}
NUMBER: Final = {"schema": {"type": "integer"}}
# The headers that belong to an error.
HEADERS: Final = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": TEXT},
    HTTPStatus.TOO_MANY_REQUESTS: {"Retry-After": NUMBER},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": NUMBER},
}
ERRORS: Final = tuple(
    map(
        HTTPStatus,
        (400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503),
    )
)
# Each request may have a wrong host, or come while a part is missing.
ANY: Final = (HTTPStatus.BAD_REQUEST, HTTPStatus.SERVICE_UNAVAILABLE)
# Who has to be known, and a body, which is read before it is said who may.
GUARDED: Final = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
)
IF_MATCH: Final = {"in": "header", "name": "If-Match", **TEXT}
IF_NONE_MATCH: Final = {"in": "header", "name": "If-None-Match", **TEXT}
ETAG: Final = {"ETag": TEXT}


ABOUT: Final = {
    "title": "Samples",
    "version": "2",
    "openapi_version": "3.1.0",
}


class DocumentedApi(Api):
    """Describes errors as they are here, and leaves answering them alone."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """Keep the handlers of the application."""

    def _register_pagination_header(self) -> None:
        """Describe no header that is never sent."""

    def _register_responses(self) -> None:
        """Describe each error as problem details."""
        for status in ERRORS:
            answer = {"description": status.phrase, "schema": Problem}
            if status in HEADERS:
                answer["headers"] = HEADERS[status]
            prepare_response(answer, self.spec, PROBLEM)
            self.spec.components.response(status.name, answer, lazy=True)


# --8<-- [start:may-fail]
def may_fail(*statuses: int) -> Callable[[View], View]:
    """Document the errors of an operation, and who may ask for it.

    The latter says its declaration, which `guard` enforces.
    """

    def document(view: View) -> View:
        rule = declared(view)
        codes = {*ANY, *map(HTTPStatus, statuses)}
        if rule is not None and rule.who is not Access.PUBLIC:
            codes |= {*GUARDED}
            view = v2.doc(security=[{"bearer": []}])(view)
        if rule is not None and rule.who is Access.OWNER:
            codes.add(HTTPStatus.NOT_FOUND)
        for status in sorted(codes):
            view = v2.alt_response(status, status.name)(view)
        return view

    return document


# --8<-- [end:may-fail]
