"""Health checks for the machines that run the application."""

from flask import Blueprint, current_app
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from reference.security.access import Access, access
from reference.storage.database import db
from reference.storage.models import Member

health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
@access(Access.PUBLIC)
def live() -> dict[str, str]:
    """Answer as long as the process can; a failure calls for a restart."""
    return {"status": "ok"}


@health.get("/ready")
@access(Access.PUBLIC)
def ready() -> tuple[dict[str, str], int]:
    """Answer 200 if the database does; else traffic should go elsewhere."""
    try:
        db.session.execute(select(Member.id).limit(1))
    except SQLAlchemyError:
        current_app.logger.exception("The database does not answer")
        return {"status": "unavailable"}, 503
    return {"status": "ok"}, 200
