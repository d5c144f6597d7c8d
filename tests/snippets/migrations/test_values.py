"""The claims of the page `migrations` about the values that the view takes."""

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.snippets.migrations.tools import database, rows

TOKEN = {"Authorization": "Bearer twenty-nine-eggs"}
CHARACTERS = "no control characters, no spaces around the name"
LONG = "correct horse battery staple"


def answer(members: Flask, json: object) -> TestResponse:
    """What creating a member answers."""
    return members.test_client().post("/members", json=json, headers=TOKEN)


def refused(members: Flask, json: object, reason: str) -> bool:
    """Whether a member is refused for this reason."""
    response = answer(members, json)
    return response.status_code == 422 and f"<p>{reason}</p>" in response.text


@pytest.mark.parametrize("json", [[], {}, {"name": "ada"}, {"name": 1}])
def test_what_is_missing_is_422(members: Flask, json: object) -> None:
    """Without a name and a password, both strings, the answer is 422."""
    reason = "name and password are needed"
    assert refused(members, json, reason)
    assert refused(members, {"name": "ada", "password": 1}, reason)


@pytest.mark.parametrize(
    "name",
    [" ", " ada", "ada\u3000", "a\nb", "a\0", "\ud800", "a\u2028b", "a\u2029b"],
)
def test_an_unusable_name_is_422(members: Flask, name: str) -> None:
    """No control or half characters, no spaces around a name, else 422."""
    assert refused(members, {"name": name, "password": LONG}, CHARACTERS)
    with database(members) as engine:
        assert rows(engine) == []


@pytest.mark.parametrize("password", ["\ud800" * 15, "a\0" * 15])
def test_an_unusable_password_is_422(members: Flask, password: str) -> None:
    """A password has no control and no half characters, else 422."""
    assert refused(members, {"name": "ada", "password": password}, CHARACTERS)


@pytest.mark.parametrize(
    "name", ["王 芳", "王\u3000芳", "می\u200cخواهم", "👩\u200d🚀"]
)
def test_names_of_all_scripts_are_taken(members: Flask, name: str) -> None:
    """Names in any script are taken, with a space or a joiner inside."""
    assert answer(members, {"name": name, "password": LONG}).status_code == 201


def test_the_limits_of_the_lengths(members: Flask) -> None:
    """A name has at most 40 characters, a password at least 15."""
    name, password = "a" * 40, "b" * 15
    reason = "name: 1 to 40, password: 15 or more"
    assert refused(members, {"name": name + "a", "password": password}, reason)
    assert refused(members, {"name": "", "password": password}, reason)
    assert refused(members, {"name": name, "password": password[1:]}, reason)
    assert (
        answer(members, {"name": name, "password": password}).status_code == 201
    )
    assert (
        answer(members, {"name": "a", "password": password}).status_code == 201
    )


@pytest.mark.parametrize(("size", "code"), [(16_384, 422), (16_385, 413)])
def test_the_limit_of_the_body(members: Flask, size: int, code: int) -> None:
    """A body of more than 16 KiB is a 413."""
    body = "{}".ljust(size)
    client = members.test_client()
    headers = TOKEN | {"Content-Type": "application/json"}
    response = client.post("/members", data=body, headers=headers)
    assert response.status_code == code


def test_brackets_without_end_are_400(members: Flask) -> None:
    """A body that is nested deeper than Python goes is refused."""
    members.config["MAX_CONTENT_LENGTH"] = None
    response = members.test_client().post(
        "/members",
        data="[" * 200_000,
        content_type="application/json",
        headers=TOKEN,
    )
    assert response.status_code == 400
