"""The claims of the topic `database` about addresses of databases."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import StaticPool, create_engine, make_url, text
from sqlalchemy.exc import NoSuchModuleError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.database.apps import URI
from tests.snippets.login.browser import close

Load = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("address", "driver"),
    [
        ("postgresql://db/library", "psycopg"),
        ("postgresql+psycopg://db/library", "psycopg"),
        ("postgresql+psycopg2://db/library", "psycopg2"),
        ("mysql+pymysql://db/library", "pymysql"),
        ("mysql://db/library", "mysqldb"),
    ],
)
def test_the_address_names_the_driver(address: str, driver: str) -> None:
    """In SQLAlchemy 2.1, postgresql:// without a driver means psycopg 3."""
    assert make_url(address).get_driver_name() == driver


def test_the_driver_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """With psycopg2 only, postgresql:// is a ModuleNotFoundError."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ModuleNotFoundError, match="psycopg"):
        create_engine("postgresql://db/library")


def test_the_environment_wins(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The environment replaces the address in the program."""
    address = f"sqlite:///{tmp_path / 'other.db'}"
    monkeypatch.setenv(URI, address)
    module = load("database/library.py")
    with module.app.app_context():
        assert str(module.db.engine.url) == address
        module.db.create_all()
    assert (tmp_path / "other.db").is_file()
    close(module.app)


def test_a_relative_file(tmp_path: Path) -> None:
    """A relative SQLite file is in the instance folder of the app."""
    app = Flask("shop", instance_path=str(tmp_path / "instance"))
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
    db = SQLAlchemy(app)
    with app.app_context():
        assert db.session.scalar(text("SELECT 1")) == 1
        assert db.engine.url.database == str(tmp_path / "instance/shop.db")
    close(app)


def test_later_changes_are_ignored() -> None:
    """After init_app another address changes nothing."""
    app = Flask("shop")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = SQLAlchemy(app)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
    with app.app_context():
        assert db.engine.url.database is None
    close(app)


def test_memory_is_one_connection() -> None:
    """In memory all contexts share one connection, so rows stay."""
    app = Flask("shop")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db = SQLAlchemy(app)
    with app.app_context():
        assert isinstance(db.engine.pool, StaticPool)
        db.session.execute(text("CREATE TABLE books (id INTEGER)"))
        db.session.commit()
    with app.app_context():
        assert db.session.scalar(text("SELECT count(*) FROM books")) == 0
    close(app)


@pytest.mark.parametrize(
    "option", ["pool_size", "max_overflow", "pool_timeout"]
)
def test_memory_has_no_size(option: str) -> None:
    """In memory an option for the size of the pool is a TypeError."""
    app = Flask("shop")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {option: 3}
    with pytest.raises(TypeError, match=f"'{option}' sent to create_engine"):
        SQLAlchemy(app)


def test_no_address(wrong: CounterExamples) -> None:
    """The address has to be there before SQLAlchemy(app)."""
    path = "database/wrong/late_uri.py"
    match = "'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set"
    with wrong.raises(path, RuntimeError, match=match):
        wrong.load(path)


def test_an_old_scheme(wrong: CounterExamples) -> None:
    """An address that begins with postgres:// is refused."""
    path = "database/wrong/old_scheme.py"
    match = "Can't load plugin: sqlalchemy.dialects:postgres"
    with wrong.raises(path, NoSuchModuleError, match=match):
        wrong.load(path)
