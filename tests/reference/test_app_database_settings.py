"""Drivers and options that the application could not work with."""

from collections.abc import Callable

import pytest
from flask import Flask

from reference.settings.rules import SettingError
from tests.reference.process import close

MakeApp = Callable[..., Flask]
Environment = pytest.MonkeyPatch
DATABASE = (
    "SQLALCHEMY_DATABASE_URI must be like sqlite:///file or "
    "postgresql+psycopg://host/name, with psycopg installed and without "
    "autocommit, not this str."
)
OPTIONS = (
    "SQLALCHEMY_ENGINE_OPTIONS must be a table of options without autocommit "
    "that hides parameters and rows, not this dict."
)


def refusal(make_app: MakeApp, **setting: object) -> str:
    """Read what the application says instead of starting."""
    with pytest.raises(SettingError) as caught:
        make_app(**setting)
    return caught.value.message


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg2://host/x",
        "postgresql+psycopg_async://host/x",
        "postgresql+psycopg://host/x?autocommit=false",
        "mysql+pymysql://host/x",
    ],
)
def test_other_driver(make_app: MakeApp, address: str) -> None:
    """A driver that is installed but is none of ours is refused."""
    assert refusal(make_app, SQLALCHEMY_DATABASE_URI=address) == DATABASE


def test_pysqlite(make_app: MakeApp) -> None:
    """The driver of SQLite may be named, too."""
    close(make_app(SQLALCHEMY_DATABASE_URI="sqlite+pysqlite://"))


@pytest.mark.parametrize(
    "options",
    [
        {"isolation_level": "AUTOCOMMIT"},
        {"isolation_level": "autocommit"},
        {"connect_args": {"client_encoding": "latin1"}},
        {"execution_options": {"isolation_level": "Autocommit"}},
        {"execution_options": None},
        {"connect_args": {"isolation_level": None}},
        {"connect_args": {"autocommit": True}},
        {"connect_args": {"autocommit": False}},
        {"hide_parameters": False},
        {"hide_parameters": None},
        {"echo": "debug"},
    ],
    ids=str,
)
def test_option(make_app: MakeApp, options: dict[str, object]) -> None:
    """Transactions and logs without values or rows cannot be switched off."""
    assert refusal(make_app, SQLALCHEMY_ENGINE_OPTIONS=options) == OPTIONS


def test_option_in_the_environment(
    make_app: MakeApp, environment: Environment
) -> None:
    """An option that comes alone, from the environment, is looked at, too."""
    name = "FLASK_SQLALCHEMY_ENGINE_OPTIONS__isolation_level"
    with environment.context() as patch:
        patch.setenv(name, "AUTOCOMMIT")
        assert refusal(make_app) == OPTIONS


def test_harmless_options(make_app: MakeApp) -> None:
    """Other levels of isolation, and other arguments, are left alone."""
    options = {
        "isolation_level": "SERIALIZABLE",
        "hide_parameters": True,
        "echo": True,
        "execution_options": {"isolation_level": "READ UNCOMMITTED"},
        "connect_args": {"isolation_level": "IMMEDIATE"},
    }
    app = make_app(SQLALCHEMY_ENGINE_OPTIONS=options)
    assert app.test_client().get("/samples").status_code == 200
