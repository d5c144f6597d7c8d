"""What may be chosen about tokens, and what may not."""

from collections.abc import Callable
from secrets import token_hex

import pytest
from flask import Flask

from reference.settings.rules import SettingError
from tests.reference.api import Program, bearer

MakeApp = Callable[..., Flask]
FIXED: dict[str, object] = {
    "JWT_TOKEN_LOCATION": ["query_string"],
    "JWT_ALGORITHM": "none",
    "JWT_DECODE_ALGORITHMS": ["HS256", "none"],
    "JWT_VERIFY_SUB": False,
    "JWT_DECODE_LEEWAY": 3600,
    "JWT_DECODE_AUDIENCE": None,
    "JWT_ENCODE_ISSUER": "another",
    "JWT_PRIVATE_KEY": "x",
}
TIMES = ("JWT_ACCESS_TOKEN_EXPIRES", "JWT_REFRESH_TOKEN_EXPIRES")


@pytest.mark.parametrize("name", FIXED)
def test_fixed(make_app: MakeApp, name: str) -> None:
    """A setting of Flask-JWT-Extended that takes away a check is refused."""
    with pytest.raises(SettingError) as caught:
        make_app(**{name: FIXED[name]})
    told = f"{name} is not to be set: what tokens are is fixed."
    assert caught.value.message == told


@pytest.mark.parametrize("name", TIMES)
@pytest.mark.parametrize("value", [False, None, 0, -1, "10", 10**10])
def test_time(make_app: MakeApp, name: str, value: object) -> None:
    """A token that never ends is refused, as is a time that is none."""
    with pytest.raises(SettingError, match=f"{name} must be a whole number"):
        make_app(**{name: value})


def test_longer_than_its_login(make_app: MakeApp) -> None:
    """An access token ends before the login does."""
    times = dict(zip(TIMES, (61, 60), strict=True))
    with pytest.raises(SettingError) as caught:
        make_app(**times)
    told = f"{TIMES[0]} must not be longer than {TIMES[1]}, 60."
    assert caught.value.message == told
    make_app(**{**times, TIMES[0]: 60})


def test_another_key(make_app: MakeApp, app: Flask, ada: str) -> None:
    """With another key no token of before is good."""
    program = Program(make_app(JWT_SECRET_KEY=token_hex()), "v2")
    header = bearer(app, ada)
    body = {"title": "Seven", "note": "x"}
    answer = program.send("POST", "/samples", headers=header, json=body)
    assert answer.status_code == 401


def test_programs_outlive_a_new_key(
    make_app: MakeApp, app: Flask, ada: str
) -> None:
    """Another `SECRET_KEY` ends no login of a program."""
    program = Program(make_app(SECRET_KEY=token_hex()), "v2")
    header = bearer(app, ada)
    body = {"title": "Seven", "note": "x"}
    answer = program.send("POST", "/samples", headers=header, json=body)
    assert answer.status_code == 201
