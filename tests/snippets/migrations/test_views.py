"""The claims of the page `migrations` about the view behind the tables."""

import pytest
from flask import Flask
from werkzeug.security import check_password_hash
from werkzeug.test import TestResponse

from tests.snippets.migrations.tools import database, rows

TOKEN = {"Authorization": "Bearer twenty-nine-eggs"}
LONG = "correct horse battery staple"
ADA = {"name": "ada", "password": LONG}
SCRIPT = "<script>alert(1)</script>"


def create(members: Flask, json: object = ADA) -> TestResponse:
    """Create a member, with the token."""
    return members.test_client().post("/members", json=json, headers=TOKEN)


@pytest.mark.corrects("S26", "H10")
def test_creation_is_201_and_stores_a_hash(members: Flask) -> None:
    """A new member is a 201, and the column has a hash of the password."""
    assert set(members.blueprints) == {"members"}
    response = create(members)
    assert response.status_code == 201
    assert response.json == {"id": 1, "name": "ada"}
    with database(members) as engine:
        ((_, _, hashed),) = rows(engine)
    assert LONG not in str(hashed)
    assert check_password_hash(str(hashed), LONG)


@pytest.mark.corrects("H10")
def test_a_taken_name_is_409(members: Flask) -> None:
    """A taken name is a 409, and the next request works."""
    with members.app_context():  # one session for all three
        create(members)
        taken = create(members)
        assert taken.status_code == 409
        assert "<p>this name is taken</p>" in taken.text
        assert create(members, {**ADA, "name": "bob"}).status_code == 201


@pytest.mark.corrects("S27")
def test_the_answer_is_json(members: Flask) -> None:
    """The name comes back as JSON, which no browser runs."""
    response = create(members, {**ADA, "name": SCRIPT})
    assert (response.status_code, response.mimetype) == (
        201,
        "application/json",
    )


@pytest.mark.corrects("S28")
@pytest.mark.parametrize("value", [None, "Bearer other", "Basic YTpi"])
def test_a_write_needs_the_token(members: Flask, value: str | None) -> None:
    """Without the token in the header the answer is 401, and no row."""
    headers = {} if value is None else {"Authorization": value}
    response = members.test_client().post("/members", json=ADA, headers=headers)
    assert response.status_code == 401
    told = response.headers["WWW-Authenticate"]
    assert told == 'Bearer realm="list of members"'
    with database(members) as engine:
        assert rows(engine) == []


def test_a_form_of_another_site_is_refused(members: Flask) -> None:
    """A form of another website, with the visitor's cookies, gets a 401."""
    client = members.test_client()
    client.set_cookie("token", "twenty-nine-eggs")
    headers = {"Origin": "https://evil.example"}
    form = ADA | {"token": "twenty-nine-eggs"}
    response = client.post("/members", data=form, headers=headers)
    assert response.status_code == 401
    with database(members) as engine:
        assert rows(engine) == []
