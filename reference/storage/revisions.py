"""Whether the database has the tables that this code needs."""

from functools import cache
from pathlib import Path
from typing import Final

from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from reference.storage.database import db
from reference.storage.models import Member

FOLDER: Final = Path(__file__).with_name("migrations")
FOUND: Final = text("SELECT version_num FROM alembic_version")


class OutdatedError(Exception):
    """The database has not been upgraded to this code."""


def want_upgraded() -> None:
    """Refuse an old database; raise `OutdatedError` or `SQLAlchemyError`.

    One that is ahead of this code belongs to a newer release, beside which
    this one may have to work for a while.
    """
    known = set(db.session.scalars(FOUND))
    if not known or known & _older():
        message = "The database part needs an upgrade"
        raise OutdatedError(message)


def noted() -> set[str]:
    """List the revisions that the database is at: none before the first."""
    with db.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return set()
        return set(connection.scalars(FOUND))


def ahead() -> str:
    """Name the revision of a newer release that the database is at, if any."""
    return ", ".join(noted() - _every())


def strange() -> str:
    """Name the revision of a database that has not even our first table."""
    own = inspect(db.engine).has_table(Member.__tablename__)
    return "" if own else ", ".join(noted())


def _older() -> frozenset[str]:
    """List the revisions before the last one."""
    return _every() - {_scripts().get_current_head()}


@cache
def _every() -> frozenset[str]:
    """List the revisions that this code has."""
    return frozenset(one.revision for one in _scripts().walk_revisions())


@cache
def _scripts() -> ScriptDirectory:
    """Read the revisions once."""
    return ScriptDirectory(str(FOLDER))
