"""Health checks for the machines that run the application."""

from collections.abc import Callable
from typing import Final

from flask import Blueprint, current_app
from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from reference.http.errors import RETRY_AFTER
from reference.multimodal.model import ModelError
from reference.security.access import Access, access
from reference.security.counters import limiter
from reference.services.guesses import current_model, has_model
from reference.storage.database import db
from reference.storage.models import Login
from reference.storage.revisions import OutdatedError, want_upgraded
from reference.uploads.folder import FolderError, want_writable

PROBE: Final = RateLimitItemPerMinute(1)

health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
@access(Access.PUBLIC)
def live() -> dict[str, str]:
    """Answer as long as the process can; a failure calls for a restart.

    It asks no other part: restarting this process would mend none of them.
    """
    return {"status": "ok"}


def database_answers() -> None:
    """Change no row: a database that may only be read is refused, too."""
    db.session.execute(update(Login).where(Login.id < 0).values(device=""))
    want_upgraded()
    db.session.rollback()


def limits_answer() -> None:
    """Count something: what is full or read-only answers, but cannot."""
    limiter().hit(PROBE, "health")


FAILURES: Final = (
    OutdatedError,
    SQLAlchemyError,
    StorageError,
    FolderError,
    ModelError,
)
PARTS: Final[dict[str, Callable[[], None]]] = {
    "database": database_answers,
    "limits": limits_answer,
    "pictures": want_writable,
}


@health.get("/ready")
@access(Access.PUBLIC)
def ready() -> tuple[dict[str, object], int, dict[str, str]]:
    """Answer 200 if all parts but the model do; else traffic goes elsewhere.

    Guesses are told of, and decide nothing: without them all else goes on.
    """
    parts = {name: part_status(name, ask) for name, ask in PARTS.items()}
    ready = set(parts.values()) == {"ok"}
    parts["model"] = model_status()
    if ready:
        return {"status": "ok", "parts": parts}, 200, {}
    later = {"Retry-After": str(RETRY_AFTER)}
    return {"status": "unavailable", "parts": parts}, 503, later


def model_status() -> str:
    """Say how the model is; nobody has to train one."""
    return part_status("model", current_model) if has_model() else "none"


def part_status(name: str, ask: Callable[[], object]) -> str:
    """Say how a part is; why it is so stands in the log."""
    try:
        ask()
    except FAILURES:
        current_app.logger.exception("The %s part does not answer", name)
        return "unavailable"
    return "ok"
