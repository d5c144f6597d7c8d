"""The claims of the page `migrations` about the view behind the tables."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from werkzeug.security import check_password_hash
from werkzeug.test import TestResponse

from tests.snippets.login.browser import use_cheap_hashes
from tests.snippets.migrations.tools import database, flask_db, rows, work_in

TOKEN = {"Authorization": "Bearer twenty-nine-eggs"}
LONG = "correct horse battery staple"
ADA = {"name": "ada", "password": LONG}
SCRIPT = "<script>alert(1)</script>"


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


def create(app: Flask, json: object = ADA) -> TestResponse:
    """Create a member, with the token."""
    return app.test_client().post("/members", json=json, headers=TOKEN)


@pytest.mark.corrects("S26", "H10")
def test_creation_is_201_and_stores_a_hash(app: Flask) -> None:
    """A new member is a 201, and the column has a hash of the password."""
    response = create(app)
    assert response.status_code == 201
    assert response.json == {"id": 1, "name": "ada"}
    with database(app) as engine:
        ((_, _, hashed),) = rows(engine)
    assert LONG not in str(hashed)
    assert check_password_hash(str(hashed), LONG)


@pytest.mark.corrects("H10")
def test_a_taken_name_is_409(app: Flask) -> None:
    """A taken name is a 409, and the next request works."""
    with app.app_context():  # one session for all three
        create(app)
        taken = create(app)
        assert taken.status_code == 409
        assert "this name is taken" in taken.text
        assert create(app, {**ADA, "name": "bob"}).status_code == 201


@pytest.mark.corrects("S27")
def test_the_answer_is_json(app: Flask) -> None:
    """The name comes back as JSON, which no browser runs."""
    response = create(app, {**ADA, "name": SCRIPT})
    assert (response.status_code, response.mimetype) == (
        201,
        "application/json",
    )


@pytest.mark.corrects("S28")
@pytest.mark.parametrize("value", [None, "Bearer other", "Basic YTpi"])
def test_a_write_needs_the_token(app: Flask, value: str | None) -> None:
    """Without the token in the header the answer is 401, and no row."""
    headers = {} if value is None else {"Authorization": value}
    response = app.test_client().post("/members", json=ADA, headers=headers)
    assert response.status_code == 401
    told = response.headers["WWW-Authenticate"]
    assert told == 'Bearer realm="list of members"'
    with database(app) as engine:
        assert rows(engine) == []


def test_a_form_of_another_site_is_refused(app: Flask) -> None:
    """A form of another website, with the visitor's cookies, gets a 401."""
    client = app.test_client()
    client.set_cookie("token", "twenty-nine-eggs")
    headers = {"Origin": "https://evil.example"}
    form = ADA | {"token": "twenty-nine-eggs"}
    response = client.post("/members", data=form, headers=headers)
    assert response.status_code == 401
    with database(app) as engine:
        assert rows(engine) == []
