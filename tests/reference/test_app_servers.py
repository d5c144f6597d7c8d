"""A database server that goes away: noticed, and not waited for.

Collected where `DATABASE_URL` names one.
"""

import socket
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from flask import Flask
from sqlalchemy import create_engine, make_url, text

from reference.security.counters import EXTENSION, PATIENCE
from reference.storage.database import db
from tests.reference.browser import Browser
from tests.reference.databases import empty_database
from tests.reference.problem_checks import check_page, public
from tests.reference.process import close
from tests.reference.proxy import line_to
from tests.reference.schema import flask_db

MakeApp = Callable[..., Flask]
KILL = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE application_name = :application_name"
)
SLEEPING = (
    "SELECT pid FROM pg_stat_activity "
    "WHERE state = 'active' AND query = 'SELECT pg_sleep(60)'"
)


def test_lost_connections(make_app: MakeApp, tmp_path: Path) -> None:
    """Connections that died in the pool are noticed before a request fails."""
    with empty_database("postgresql", tmp_path) as address:
        mark = {"application_name": f"doomed_{token_hex(8)}"}
        marked = make_url(address).update_query_dict(mark)
        app = make_app(SQLALCHEMY_DATABASE_URI=marked)
        flask_db(app.test_cli_runner(), "upgrade")
        browser = Browser(app)
        browser.register("Ada")
        engine = create_engine(address)
        with engine.connect() as connection:
            ended = connection.execute(text(KILL), mark).all()
        engine.dispose()
        assert len(ended) > 0
        assert browser.name() == "Ada"
        close(app)


def test_frozen_server(make_app: MakeApp, tmp_path: Path) -> None:
    """A server that says nothing is a 503, and liveness does not ask it."""
    with (
        empty_database("postgresql", tmp_path) as address,
        line_to(make_url(address)) as line,
    ):
        by_line = line.address.render_as_string(hide_password=False)
        app = make_app(SQLALCHEMY_DATABASE_URI=by_line, DATABASE_TIMEOUT=2)
        flask_db(app.test_cli_runner(), "upgrade")
        browser = Browser(app)
        browser.register("Ada")
        line.freeze()
        assert browser.client.get("/health/live").status_code == 200
        check_page(browser.client.get("/"), 503)
        assert browser.client.get("/health/ready").status_code == 503
        assert not line.thawed.is_set(), "somebody waited for the server"
        line.thawed.set()
        assert browser.name() == "Ada"
        close(app)


def test_slow_statement(make_app: MakeApp, tmp_path: Path) -> None:
    """A statement that takes too long is ended, and the next one works.

    The server ends it too: else it would go on, and keep its locks.
    """
    with empty_database("postgresql", tmp_path) as address:
        app = make_app(SQLALCHEMY_DATABASE_URI=address, DATABASE_TIMEOUT=1)
        flask_db(app.test_cli_runner(), "upgrade")

        @app.get("/sleep")
        @public
        def sleep() -> str:
            db.session.execute(text("SELECT pg_sleep(60)"))
            return ""

        check_page(app.test_client().get("/sleep"), 503)
        engine = create_engine(address)
        with engine.connect() as connection:
            assert connection.execute(text(SLEEPING)).all() == []
        engine.dispose()
        assert Browser(app).client.get("/").status_code == 200
        close(app)


def test_frozen_counters(make_app: MakeApp) -> None:
    """Counters on a server that says nothing are waited for two seconds."""
    with socket.create_server(("127.0.0.1", 0)) as ear:
        address = f"redis://127.0.0.1:{ear.getsockname()[1]}"
        app = make_app(RATELIMIT_STORAGE_URI=address)
        client = app.extensions[EXTENSION].storage.storage
        given = client.connection_pool.connection_kwargs
        assert given["socket_timeout"] == PATIENCE
        assert given["socket_connect_timeout"] == PATIENCE
        browser = Browser(app)
        check_page(browser.log_in("Ada"), 503)
        assert browser.client.get("/health/ready").status_code == 503
