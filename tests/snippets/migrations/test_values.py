"""The claims of the page `migrations` about the values that the view takes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask

from tests.snippets.login.browser import use_cheap_hashes
from tests.snippets.migrations.tools import database, flask_db, rows, work_in

TOKEN = {"Authorization": "Bearer twenty-nine-eggs"}
LONG = "correct horse battery staple"


@pytest.fixture
def app(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The program with three revisions, all applied."""
    work_in(tmp_path, monkeypatch)
    use_cheap_hashes(monkeypatch)
    monkeypatch.setenv("FLASK_ADMIN_TOKEN", "twenty-nine-eggs")
    app: Flask = load("migrations/members").create_app()
    flask_db(app, "upgrade")
    yield app
    with database(app):
        pass


def status(app: Flask, json: object) -> int:
    """How a member is created."""
    client = app.test_client()
    return client.post("/members", json=json, headers=TOKEN).status_code


@pytest.mark.parametrize("json", [[], {}, {"name": "ada"}, {"name": 1}])
def test_what_is_missing_is_422(app: Flask, json: object) -> None:
    """Without a name and a password, both strings, the answer is 422."""
    assert status(app, json) == 422
    assert status(app, {"name": "ada", "password": 1}) == 422


@pytest.mark.parametrize(
    "name",
    ["", " ", " ada", "ada\u3000", "a\nb", "a\0", "\ud800", "a\u2028b"],
)
def test_an_unusable_name_is_422(app: Flask, name: str) -> None:
    """No control or half characters, no spaces around a name, else 422."""
    assert status(app, {"name": name, "password": LONG}) == 422
    with database(app) as engine:
        assert rows(engine) == []


@pytest.mark.parametrize("password", ["", "\ud800" * 15, "a\0" * 15])
def test_an_unusable_password_is_422(app: Flask, password: str) -> None:
    """A password has no control and no half characters, else 422."""
    assert status(app, {"name": "ada", "password": password}) == 422


@pytest.mark.parametrize(
    "name", ["王 芳", "王\u3000芳", "می\u200cخواهم", "👩\u200d🚀"]
)
def test_names_of_all_scripts_are_taken(app: Flask, name: str) -> None:
    """Names in any script are taken, with a space or a joiner inside."""
    assert status(app, {"name": name, "password": LONG}) == 201


def test_the_limits_of_the_lengths(app: Flask) -> None:
    """A name has at most 40 characters, a password at least 15."""
    name, password = "a" * 40, "b" * 15
    assert status(app, {"name": name + "a", "password": password}) == 422
    assert status(app, {"name": name, "password": password[1:]}) == 422
    assert status(app, {"name": name, "password": password}) == 201
