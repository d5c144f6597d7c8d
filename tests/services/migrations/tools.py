"""What the tests of the page `migrations` on servers share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from flask import Flask

from tests.snippets.migrations.tools import apply, database, flask_db, work_in

Load = Callable[[str], ModuleType]
Make = Callable[[str], Flask]
Start = Callable[[str], Flask]


@contextmanager
def started(
    address: str, load: Load, folder: Path, patch: pytest.MonkeyPatch
) -> Iterator[Flask]:
    """The first program on a server, with its first revision applied."""
    work_in(folder, patch)
    patch.setenv("FLASK_SQLALCHEMY_DATABASE_URI", address)
    app: Flask = load("migrations/books.py").app
    flask_db(app, "init")
    flask_db(app, "migrate", "--rev-id", "0001", "-m", "books")
    flask_db(app, "upgrade")
    yield app
    with database(app):
        pass


def columns(address: str, table: str = "books") -> dict[str, bool]:
    """The columns of a table, and whether each may be NULL."""
    engine = sa.create_engine(address)
    found = sa.inspect(engine).get_columns(table)
    engine.dispose()
    return {column["name"]: column["nullable"] for column in found}


def ask(address: str, *statements: str) -> list[tuple[object, ...]]:
    """Run statements in a transaction; give the rows of the last one."""
    engine = sa.create_engine(address)
    found: list[tuple[object, ...]] = []
    try:
        with engine.begin() as connection:
            for statement in statements:
                result = connection.execute(sa.text(statement))
            with suppress(sa.exc.ResourceClosedError):
                found = [tuple(row) for row in result]
    finally:
        engine.dispose()
    return found


def run(address: str, load: Load, path: str) -> None:
    """Run the change of a counter-example on a server."""
    engine = sa.create_engine(address)
    try:
        apply(engine, load(f"migrations/wrong/{path}").upgrade)
    finally:
        engine.dispose()
