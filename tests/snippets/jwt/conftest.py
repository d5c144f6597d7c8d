"""The programs of the page `jwt`, loaded for a test."""

from importlib import import_module
from types import ModuleType

import pytest
from flask.testing import FlaskClient
from werkzeug import security

from tests.snippets.jwt.calls import PASSWORD, Load, Notebook, use_cheap_hashes


@pytest.fixture
def book(load: Load, monkeypatch: pytest.MonkeyPatch) -> Notebook:
    """The notes of Q11 with one user, Ann."""
    use_cheap_hashes(monkeypatch)
    book = Notebook(load)
    book.register()
    return book


@pytest.fixture
def cookies(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The program with one user, Ann, and without limits."""
    use_cheap_hashes(monkeypatch)
    monkeypatch.setenv("FLASK_RATELIMIT_ENABLED", "false")
    program = load("jwt/cookies")
    hashed = security.generate_password_hash(PASSWORD)
    import_module("cookies.access").hashes["ann"] = hashed
    return program


@pytest.fixture
def client(cookies: ModuleType) -> FlaskClient:
    """A browser in which Ann has logged in."""
    ann = {"name": "ann", "password": PASSWORD}
    client: FlaskClient = cookies.app.test_client()
    assert client.post("/login", json=ann).json == {"name": "ann"}
    return client
