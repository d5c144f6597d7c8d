"""Whether the database has the tables that this code needs."""

from functools import cache
from pathlib import Path
from typing import Final

from alembic.script import ScriptDirectory
from sqlalchemy import text

from reference.storage.database import db

FOLDER: Final = Path(__file__).with_name("migrations")


class OutdatedError(Exception):
    """The database has not been upgraded to this code."""


def want_upgraded() -> None:
    """Refuse an old database; raise `OutdatedError` or `SQLAlchemyError`.

    One that is ahead of this code belongs to a newer release, beside which
    this one may have to work for a while.
    """
    known = set(db.session.scalars(text("SELECT * FROM alembic_version")))
    if not known or known & _older():
        message = "The database part needs an upgrade"
        raise OutdatedError(message)


@cache
def _older() -> frozenset[str]:
    """List the revisions before the last one."""
    scripts = ScriptDirectory(str(FOLDER))
    last = scripts.get_current_head()
    every = {script.revision for script in scripts.walk_revisions()}
    return frozenset(every - {last})
