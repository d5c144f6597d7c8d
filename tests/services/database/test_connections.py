"""The claims of the topic `database` about connections to real servers."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError, PendingRollbackError
from sqlalchemy.orm import Session

Serve = Callable[..., AbstractContextManager[str]]
KILL = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
PROGRAM = """
import os
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = {address!r}
db = SQLAlchemy(app)
{at_import}

@app.get("/")
def who():
    backend = db.session.scalar(db.text("SELECT pg_backend_pid()"))
    return f"{{os.getpid()}} {{backend}}"
"""
CONNECT = """
with app.app_context():
    db.session.scalar(db.text("SELECT 1"))
"""
DISPOSE = f"{CONNECT}    db.engine.dispose()\n"


@pytest.mark.parametrize("ping", [False, True])
def test_a_connection_that_died(
    postgresql: str,
    ping: bool,  # noqa: FBT001
) -> None:
    """Only with pool_pre_ping a dead connection is replaced unnoticed."""
    engine = create_engine(postgresql, pool_pre_ping=ping)
    other = create_engine(postgresql)
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    with other.connect() as killer:
        assert killer.scalars(KILL).all() == [True]
    with engine.connect() as connection:
        if ping:
            assert connection.scalar(text("SELECT 1")) == 1
        else:
            with pytest.raises(OperationalError):
                connection.execute(text("SELECT 1"))
    engine.dispose()
    other.dispose()


@pytest.mark.parametrize(
    ("name", "who", "kill"),
    [
        ("postgresql", "SELECT pg_backend_pid()", "SELECT {}({})"),
        ("mariadb", "SELECT connection_id()", "KILL {1}"),
    ],
)
def test_a_connection_lost_in_use(
    name: str, who: str, kill: str, request: pytest.FixtureRequest
) -> None:
    """After a lost connection both refuse all work until a rollback."""
    engine = create_engine(request.getfixturevalue(name))
    with Session(engine) as session, engine.connect() as killer:
        number = session.scalar(text(who))
        killer.execute(text(kill.format("pg_terminate_backend", number)))
        with pytest.raises(OperationalError):
            session.execute(text("SELECT 1"))
        with pytest.raises(PendingRollbackError):
            session.execute(text("SELECT 1"))
        session.rollback()
        assert session.scalar(text("SELECT 1")) == 1
    engine.dispose()


def backends(address: str) -> dict[str, set[str]]:
    """Ask until both workers have answered; their connections."""
    found: dict[str, set[str]] = defaultdict(set)
    while len(found) < 2:
        connection = HTTPConnection(address.removeprefix("http://"))
        connection.request("GET", "/")
        worker, backend = connection.getresponse().read().decode().split()
        connection.close()
        found[worker].add(backend)
    return found


@pytest.mark.parametrize(
    ("at_import", "shared"), [("", False), (CONNECT, True), (DISPOSE, False)]
)
def test_workers_that_inherit_a_connection(
    postgresql: str,
    gunicorn: Serve,
    tmp_path: Path,
    at_import: str,
    shared: bool,  # noqa: FBT001
) -> None:
    """With --preload, a connection made at import belongs to all workers."""
    program = PROGRAM.format(address=postgresql, at_import=at_import)
    (tmp_path / "shop.py").write_text(program, encoding="utf-8")
    with gunicorn(tmp_path, "shop:app", "--preload", "--workers=2") as address:
        first, second = backends(address).values()
    assert (first == second) is shared
