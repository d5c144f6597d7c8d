"""The claims of the page `sessions` about sessions in a SQL database."""

from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask, session
from flask_session import Session
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from sqlalchemy.exc import InvalidRequestError

pytestmark = pytest.mark.filterwarnings(
    "ignore:datetime.datetime.utcnow:DeprecationWarning",
    "ignore:This declarative base already contains a class",
)


def make_app(
    folder: Path, db: SQLAlchemy, *, named: bool, **config: object
) -> Flask:
    """An application with a database, named as the store or not."""
    app = Flask("shop", instance_path=str(folder))
    app.config.update(
        SQLALCHEMY_DATABASE_URI="sqlite:///shop.db",
        SESSION_TYPE="sqlalchemy",
        PERMANENT_SESSION_LIFETIME=timedelta(seconds=-1),
        **config,
    )
    db.init_app(app)
    if named:
        app.config["SESSION_SQLALCHEMY"] = db
    Session(app)

    @app.get("/")
    def write() -> str:
        session["member"] = "ada"
        return ""

    return app


def rows(app: Flask, db: SQLAlchemy) -> int:
    """How many sessions the table has."""
    with app.app_context():
        found = db.session.execute(text("SELECT count(*) FROM sessions"))
        return int(found.scalar_one())


def test_a_second_sqlalchemy_is_refused(tmp_path: Path) -> None:
    """Without SESSION_SQLALCHEMY the store makes a second SQLAlchemy."""
    match = "A 'SQLAlchemy' instance has already been registered"
    with (
        pytest.warns(RuntimeWarning, match="No valid SQLAlchemy instance"),
        pytest.raises(RuntimeError, match=match),
    ):
        make_app(tmp_path, SQLAlchemy(), named=False)


def test_the_database_comes_before_its_store(tmp_path: Path) -> None:
    """Session(app) before init_app() finds no database."""
    db = SQLAlchemy()
    app = Flask("shop", instance_path=str(tmp_path))
    app.config.update(SESSION_TYPE="sqlalchemy", SESSION_SQLALCHEMY=db)
    with pytest.raises(RuntimeError, match="app is not registered with this"):
        Session(app)


def test_a_factory_cannot_be_called_twice(tmp_path: Path) -> None:
    """A second application with the same SQLAlchemy defines a table twice."""
    db = SQLAlchemy()
    app = make_app(tmp_path, db, named=True)
    match = "Table 'sessions' is already defined"
    with pytest.raises(InvalidRequestError, match=match):
        make_app(tmp_path, db, named=True)
    with app.app_context():
        db.engine.dispose()


def test_expired_rows_stay_until_the_command(tmp_path: Path) -> None:
    """Expired rows stay in the table until `flask session_cleanup` runs."""
    db = SQLAlchemy()
    app = make_app(tmp_path, db, named=True)
    for _ in "12":
        app.test_client().get("/")
    assert rows(app, db) == 2
    result = app.test_cli_runner().invoke(args=["session_cleanup"])
    assert result.exit_code == 0
    assert rows(app, db) == 0
    with app.app_context():
        db.engine.dispose()
