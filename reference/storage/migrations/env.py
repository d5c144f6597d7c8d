"""Run by every `flask db` command, inside an application context.

Flask-Migrate's own file asks for the engine in a deprecated way and replaces
the application's logging; this one does neither.
"""

import logging
from typing import Any, Final, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.runtime.migration import MigrationContext
from flask import current_app

from reference.storage.database import db
from reference.storage.engine import migration_engine
from reference.storage.faults import told_if_in_use
from reference.storage.postgresql import limit_locks, take_turns
from reference.storage.sqlite import unchecked_keys
from reference.storage.utc import UTCDateTime

logger: Final = logging.getLogger("alembic.env")


# --8<-- [start:render-type]
def render_type(
    kind: str, item: object, _autogen: AutogenContext
) -> str | Literal[False]:
    """Write our type as plain SQLAlchemy: revisions outlive our code."""
    if kind == "type" and isinstance(item, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


# --8<-- [end:render-type]


def write_none_for_nothing(
    _context: MigrationContext, _revision: object, directives: list[Any]
) -> None:
    """Let `flask db migrate` write no revision when nothing has changed."""
    generated = getattr(context.config.cmd_opts, "autogenerate", False)
    if generated and directives[0].upgrade_ops.is_empty():
        directives.clear()
        logger.info("No changes in schema detected.")


def run(**target: Any) -> None:  # noqa: ANN401
    """Run the revisions on `target`: a connection, or a dialect for --sql."""
    context.configure(
        target_metadata=db.metadata,
        render_item=render_type,
        process_revision_directives=write_none_for_nothing,
        **current_app.extensions["migrate"].configure_args,
        **target,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    run(dialect_name=db.engine.dialect.name, literal_binds=True)
else:
    options = current_app.config["SQLALCHEMY_ENGINE_OPTIONS"]
    engine = migration_engine(db.engine.url, options)
    with (
        told_if_in_use(),
        engine.connect() as connection,
        unchecked_keys(connection),
    ):
        take_turns(connection)
        limit_locks(connection, current_app.config["DATABASE_TIMEOUT"])
        run(connection=connection)
