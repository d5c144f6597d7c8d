"""Whether the database has the tables that this code needs."""

from functools import cache
from pathlib import Path
from typing import Final

from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from reference.storage.database import db

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


def ahead() -> str:
    """Name the revision of a newer release that the database is at, if any."""
    with db.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""  # It is at none yet.
        found = set(connection.scalars(FOUND))
    return ", ".join(found - _every())


def missing_tables() -> list[str]:
    """List the tables of our models that the database lacks."""
    names = inspect(db.engine).get_table_names()
    return sorted(db.metadata.tables.keys() - set(names))


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
