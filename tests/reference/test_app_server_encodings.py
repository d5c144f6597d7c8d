"""Databases on a server whose encoding cannot keep every character.

Collected where `DATABASE_URL` names a server.
"""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import NullPool, create_engine

from tests.reference.databases import encoded_database
from tests.reference.process import close

MakeApp = Callable[..., Flask]
RELATIONS = (
    "SELECT relname FROM pg_class JOIN pg_namespace "
    "ON pg_namespace.oid = relnamespace WHERE nspname = 'public'"
)


def relations(address: str) -> list[object]:
    """Name what there is in a database."""
    engine = create_engine(
        address,
        poolclass=NullPool,
        connect_args={"client_encoding": "UTF8"},
    )
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(RELATIONS).scalars())


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
@pytest.mark.parametrize("command", [["set-up"], ["db", "upgrade"]])
def test_refused(make_app: MakeApp, encoding: str, command: list[str]) -> None:
    """It is refused in a sentence, before anything is made in it."""
    with encoded_database(encoding) as address:
        app = make_app(SQLALCHEMY_DATABASE_URI=address)
        done = app.test_cli_runner().invoke(args=command)
        assert done.exit_code == 1
        assert done.output == (
            "Error: SQLALCHEMY_DATABASE_URI must name a database in UTF8, not "
            f"in {encoding}: make one with CREATE DATABASE ... ENCODING 'UTF8' "
            "TEMPLATE template0.\n"
        )
        assert relations(address) == []
        close(app)


def test_utf8(make_app: MakeApp) -> None:
    """One in UTF8 is set up, whatever its locale is."""
    with encoded_database("UTF8") as address:
        app = make_app(SQLALCHEMY_DATABASE_URI=address)
        done = app.test_cli_runner().invoke(args=["set-up"])
        assert done.exit_code == 0, done.output
        assert "members" in relations(address)
        close(app)
