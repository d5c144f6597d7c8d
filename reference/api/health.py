"""Health checks for the machines that run the application."""

from collections.abc import Callable
from typing import Final

from flask import Blueprint, current_app
from limits.errors import StorageError
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from reference.security.access import Access, access
from reference.security.limits import limiter
from reference.storage.database import db
from reference.storage.models import Login

health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
@access(Access.PUBLIC)
def live() -> dict[str, str]:
    """Answer as long as the process can; a failure calls for a restart.

    It asks no other part: restarting this process would mend none of them.
    """
    return {"status": "ok"}


def database_answers() -> bool:
    """Change no row: a database that may only be read is refused, too."""
    db.session.execute(update(Login).where(Login.id < 0).values(device=""))
    db.session.rollback()
    return True


def limits_answer() -> bool:
    """Ask where tries are counted."""
    return limiter().storage.check()


PARTS: Final[dict[str, Callable[[], bool]]] = {
    "database": database_answers,
    "limits": limits_answer,
}


@health.get("/ready")
@access(Access.PUBLIC)
def ready() -> tuple[dict[str, object], int]:
    """Answer 200 if all parts do; else traffic should go elsewhere."""
    parts = {name: part_status(name) for name in PARTS}
    ok = set(parts.values()) == {"ok"}
    status = "ok" if ok else "unavailable"
    return {"status": status, "parts": parts}, 200 if ok else 503


def part_status(name: str) -> str:
    """Say how a part is; why it is so stands in the log."""
    try:
        answers = PARTS[name]()
    except (SQLAlchemyError, StorageError):
        current_app.logger.exception("The %s part does not answer", name)
        answers = False
    return "ok" if answers else "unavailable"
