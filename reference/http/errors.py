"""Which exception gets which answer."""

from typing import Final

from flask import Flask, current_app, request
from limits.errors import StorageError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug import Response
from werkzeug.exceptions import (
    Conflict,
    HTTPException,
    InternalServerError,
    NotFound,
    PreconditionFailed,
    ServiceUnavailable,
)

from reference.http.problems import InvalidBodyError, answer_error
from reference.multimodal.model import ModelError
from reference.services.errors import (
    BusyError,
    ChangedError,
    NotFoundError,
    TakenError,
)
from reference.services.transactions import reached_commit
from reference.storage.faults import is_unavailable
from reference.uploads.folder import FolderError
from reference.uploads.images import PictureError

# Seconds after which a client may try again.
RETRY_AFTER: Final = 5
MISSING: Final = "A part of this service does not answer. "
FASTER: Final = "Somebody else was faster: read it again, then decide."
NOTHING_SAVED: Final = MISSING + "Nothing was saved."
BUSY: Final = "Others are asking for guesses at this moment: try again."
UNCERTAIN: Final = MISSING + (
    "It is not certain whether anything was saved: look before you try again."
)


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
    app.register_error_handler(ChangedError, answer_changed)
    app.register_error_handler(PictureError, answer_picture)
    app.register_error_handler(SQLAlchemyError, answer_database_error)
    app.register_error_handler(StorageError, answer_unavailable)
    app.register_error_handler(FolderError, answer_unavailable)
    app.register_error_handler(ModelError, answer_unavailable)
    app.register_error_handler(BusyError, answer_busy)


# --8<-- [end:register]


# --8<-- [start:services]
def answer_not_found(_error: NotFoundError) -> Response:
    """Answer 404 for what a service does not find."""
    return answer_error(NotFound())


def answer_taken(error: TakenError) -> Response:
    """Answer 409 for a unique value that is taken."""
    return answer_error(Conflict(str(error)))


def answer_changed(_error: ChangedError) -> Response:
    """Answer what somebody else was faster with: 412 if that was asked."""
    if request.if_match:
        return answer_error(PreconditionFailed(FASTER))
    return answer_error(Conflict(FASTER))


def answer_picture(error: PictureError) -> Response:
    """Answer 422 for a file that is no picture."""
    return answer_error(InvalidBodyError({"#/picture": str(error)}))


# --8<-- [end:services]


# --8<-- [start:unavailable]
def answer_database_error(error: SQLAlchemyError) -> Response:
    """Answer 503 if the database is the cause; the rest is our own mistake."""
    if not is_unavailable(error):
        raise error
    return answer_unavailable(error)


def answer_unavailable(error: Exception) -> Response:
    """Answer that a part is missing, and when to come again.

    A connection that is lost at the commit does not tell what became of it.
    """
    current_app.logger.error("A part does not answer: %s", error)
    return answer_error(unavailable(uncertain=reached_commit()))


def answer_busy(_error: BusyError) -> Response:
    """Answer who comes while as many are served as may be at once."""
    return answer_error(ServiceUnavailable(BUSY, retry_after=RETRY_AFTER))


def unavailable(*, uncertain: bool) -> ServiceUnavailable:
    """Make a 503, which says what may have been saved."""
    message = UNCERTAIN if uncertain else NOTHING_SAVED
    return ServiceUnavailable(message, retry_after=RETRY_AFTER)


# --8<-- [end:unavailable]


def what_escaped(error: Exception) -> HTTPException:
    """Choose the answer to what no handler saw."""
    if isinstance(error, SQLAlchemyError) and is_unavailable(error):
        return unavailable(uncertain=True)
    return InternalServerError()
