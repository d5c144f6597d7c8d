"""The claims of the topic `database` about connections."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import NullPool, QueuePool, create_engine, text
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from tests.snippets.login.browser import close

SECRET = "six brown foxes"  # noqa: S105 - of nobody


def made(folder: Path, **config: object) -> tuple[Flask, SQLAlchemy]:
    """Make an application whose database is a file."""
    app = Flask("shop")
    address = f"sqlite:///{folder / 'shop.db'}"
    app.config.update(SQLALCHEMY_DATABASE_URI=address, **config)
    return app, SQLAlchemy(app)


def test_a_connection_is_kept(tmp_path: Path) -> None:
    """A connection goes back to the pool, and the next context gets it."""
    app, db = made(tmp_path)
    used = []
    for _ in range(2):
        with app.app_context():
            connection = db.session.connection().connection
            used.append(connection.dbapi_connection)
            assert db.engine.pool.checkedout() == 1  # type: ignore[attr-defined]
    assert used[0] is used[1]
    with app.app_context():
        assert db.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    close(app)


def test_a_pool_may_keep_none(tmp_path: Path) -> None:
    """A pool that keeps no connection makes a new one for each context."""
    options = {"poolclass": NullPool}
    app, db = made(tmp_path, SQLALCHEMY_ENGINE_OPTIONS=options)
    used = []
    for _ in range(2):
        with app.app_context():
            connection = db.session.connection().connection
            used.append(connection.dbapi_connection)
    assert used[0] is not used[1]
    close(app)


def test_memory_lends_one_to_all() -> None:
    """In memory one connection is lent to everybody, without a limit."""
    app = Flask("shop")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = SQLAlchemy(app)
    with app.app_context():
        lent = [db.engine.connect() for _ in range(16)]
        assert len({id(one.connection.dbapi_connection) for one in lent}) == 1
        for connection in lent:
            connection.close()
    close(app)


def test_fifteen_connections(tmp_path: Path) -> None:
    """A pool keeps 5 connections, lends 15 and lets the next one wait."""
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}", pool_timeout=0)
    pool = engine.pool
    assert isinstance(pool, QueuePool)
    assert create_engine("sqlite:///x.db").pool.timeout() == 30  # type: ignore[attr-defined]
    lent = [engine.connect() for _ in range(15)]
    with pytest.raises(PoolTimeoutError, match="size 5 overflow 10 reached"):
        engine.connect()
    for connection in lent:
        connection.close()
    assert pool.checkedin() == 5
    engine.dispose()


def test_options_of_the_engine(tmp_path: Path) -> None:
    """SQLALCHEMY_ENGINE_OPTIONS are those of create_engine."""
    options = {"pool_size": 2, "max_overflow": 0, "pool_timeout": 0}
    app, db = made(tmp_path, SQLALCHEMY_ENGINE_OPTIONS=options)
    with app.app_context():
        lent = [db.engine.connect(), db.engine.connect()]
        with pytest.raises(PoolTimeoutError):
            db.engine.connect()
        for connection in lent:
            connection.close()
    close(app)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What SQLAlchemy logs; its logger is left as it was."""
    logger = logging.getLogger("sqlalchemy.engine.Engine")
    level = logger.level
    yield caplog
    logger.setLevel(level)


@pytest.mark.parametrize("hidden", [False, True])
def test_echo_shows_statements_and_values(
    tmp_path: Path,
    log: pytest.LogCaptureFixture,
    hidden: bool,  # noqa: FBT001
) -> None:
    """SQLALCHEMY_ECHO logs statements, and their values unless hidden."""
    options = {"hide_parameters": hidden}
    app, db = made(
        tmp_path, SQLALCHEMY_ECHO=True, SQLALCHEMY_ENGINE_OPTIONS=options
    )
    with app.app_context():
        db.session.execute(text("SELECT :word"), {"word": SECRET})
    assert "SELECT ?" in log.text
    assert (SECRET not in log.text) is hidden
    close(app)
