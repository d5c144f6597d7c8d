"""The claims of the page `login` about how the accounts are set up."""

import secrets
from collections.abc import Iterator
from importlib import import_module

import pytest
from flask import url_for
from sqlalchemy import inspect
from werkzeug.security import generate_password_hash

from tests.snippets.login.browser import (
    Browser,
    Load,
    close,
    use_cheap_hashes,
    visitor,
)


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def test_the_session_cookie_is_safe(browser: Browser) -> None:
    """The session cookie is Secure, HttpOnly and SameSite=Lax."""
    cookie = browser.log_in().headers["Set-Cookie"]
    assert cookie.startswith("session=")
    assert cookie.endswith("; Secure; HttpOnly; Path=/; SameSite=Lax")


@pytest.mark.corrects("S36")
def test_the_key_is_made_up_or_from_the_environment(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is FLASK_SECRET_KEY, or made up anew at each start."""
    use_cheap_hashes(monkeypatch)
    made_up = {load("login/accounts").DEFAULTS["SECRET_KEY"] for _ in range(2)}
    assert [len(key) for key in made_up] == [64, 64]
    key = secrets.token_hex()
    monkeypatch.setenv("FLASK_SECRET_KEY", key)
    memory = {"SQLALCHEMY_DATABASE_URI": "sqlite://"}
    app = load("login/accounts").create_app(memory)
    assert app.secret_key == key
    close(app)


def test_accounts_are_kept_in_a_file(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By default the accounts are in the file accounts.db."""
    use_cheap_hashes(monkeypatch)
    defaults = load("login/accounts").DEFAULTS
    assert defaults["SQLALCHEMY_DATABASE_URI"] == "sqlite:///accounts.db"


def test_the_accounts_have_one_table(browser: Browser) -> None:
    """The accounts are in the table users, which db knows, too."""
    db = browser.app.extensions["sqlalchemy"]
    tables = []
    with browser.app.app_context():
        for change in (db.drop_all, db.create_all):
            tables.append(inspect(db.engine).get_table_names())
            change()
            tables.append(inspect(db.engine).get_table_names())
    assert tables == [["users"], [], [], ["users"]]


@pytest.mark.parametrize(
    ("view", "path"),
    [
        ("pages.home", "/"),
        ("api.show_me", "/api/me"),
        ("auth.login", "/login"),
        ("auth.logout", "/logout"),
        ("members.register", "/register"),
        ("members.change_password", "/password"),
    ],
)
def test_each_view_has_its_address(
    browser: Browser, view: str, path: str
) -> None:
    """url_for finds each view by the names of its blueprint and function."""
    with browser.app.test_request_context():
        assert url_for(view) == path


def test_the_columns_are_long_enough(load: Load) -> None:
    """By default a hash has 162 characters; the column has room for 255."""
    load("login/accounts")
    models = import_module("accounts.models")
    assert len(models.NO_HASH) == 162
    assert len(generate_password_hash("", "pbkdf2:sha256:1")) == 97
    columns = models.User.__table__.columns
    lengths = {
        column.name: column.type.length
        for column in columns
        if column.type.python_type is str
    }
    assert lengths == {"name": 80, "password_hash": 255, "session_id": 64}
    unique = {column.name for column in columns if column.unique}
    assert unique == {"name", "session_id"}
