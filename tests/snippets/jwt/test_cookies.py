"""The claims of the page `jwt` about tokens in cookies."""

import re
from importlib import import_module
from types import ModuleType

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.snippets.jwt.calls import Load


def value(client: FlaskClient, name: str) -> str:
    """The value of a cookie."""
    cookie = client.get_cookie(name)
    assert cookie
    return str(cookie.value)


def log_out(client: FlaskClient, token: str | None) -> TestResponse:
    """Log out with a CSRF token in the header."""
    headers = {"X-CSRF-TOKEN": token} if token else {}
    answer: TestResponse = client.post("/logout", headers=headers)
    return answer


@pytest.mark.corrects("W29")
def test_scripts_read_one_cookie_of_two(client: FlaskClient) -> None:
    """The token's cookie is HttpOnly, Secure, Lax; that of CSRF is readable."""
    token = client.get_cookie("access_token_cookie")
    csrf = client.get_cookie("csrf_access_token")
    assert token
    assert csrf
    assert (token.http_only, csrf.http_only) == (True, False)
    assert token.secure
    assert csrf.secure
    assert token.same_site == csrf.same_site == "Lax"
    assert token.max_age is None


@pytest.mark.corrects("W29")
def test_a_post_needs_the_csrf_header(client: FlaskClient) -> None:
    """A POST with the cookie alone is a 401; a GET needs no header."""
    assert client.get("/me").status_code == 200
    refused = log_out(client, None)
    assert (refused.status_code, refused.json) == (
        401,
        {"msg": "Missing CSRF token"},
    )
    wrong = log_out(client, "guessed")
    assert (wrong.status_code, wrong.json) == (
        401,
        {"msg": "CSRF double submit tokens do not match"},
    )
    csrf = value(client, "csrf_access_token")
    foreign = log_out(client, f"{csrf}é")
    assert (foreign.status_code, foreign.json) == (
        401,
        {"msg": "X-CSRF-TOKEN has to be ASCII."},
    )
    assert log_out(client, csrf).json == {"name": None}


def test_the_logout_ends_a_copy_too(client: FlaskClient) -> None:
    """A copy of the cookie that was made before the logout is refused."""
    copy = value(client, "access_token_cookie")
    log_out(client, value(client, "csrf_access_token"))
    assert client.get_cookie("access_token_cookie") is None
    assert client.get_cookie("csrf_access_token") is None
    client.set_cookie("access_token_cookie", copy, secure=True)
    answer = client.get("/me")
    assert (answer.status_code, answer.json) == (
        401,
        {"msg": "Token has been revoked"},
    )
    assert "WWW-Authenticate" not in answer.headers


def test_a_header_does_not_count_here(client: FlaskClient) -> None:
    """With JWT_TOKEN_LOCATION cookies the Authorization header is ignored."""
    token = value(client, "access_token_cookie")
    client.delete_cookie("access_token_cookie")
    headers = {"Authorization": f"Bearer {token}"}
    answer = client.get("/me", headers=headers)
    assert answer.status_code == 401


def test_the_cookie_counts_for_ten_minutes(
    cookies: ModuleType, client: FlaskClient
) -> None:
    """The token in the cookie ends after 10 minutes."""
    decode = import_module("flask_jwt_extended").decode_token
    with cookies.app.app_context():
        claims = decode(value(client, "access_token_cookie"))
    assert claims["exp"] - claims["iat"] == 600


def test_the_key_of_cookies_is_made_up_or_set(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without FLASK_JWT_SECRET_KEY each start makes up a key."""
    key = load("jwt/cookies").app.config["JWT_SECRET_KEY"]
    assert len(key) == 64
    assert load("jwt/cookies").app.config["JWT_SECRET_KEY"] != key
    monkeypatch.setenv("FLASK_JWT_SECRET_KEY", "k" * 32)
    assert load("jwt/cookies").app.config["JWT_SECRET_KEY"] == "k" * 32


@pytest.mark.parametrize("key", ["k" * 31, "7" * 40])
def test_a_short_key_sets_no_cookies(
    load: Load, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """The program does not start with a short key, or one of digits."""
    monkeypatch.setenv("FLASK_JWT_SECRET_KEY", key)
    with pytest.raises(
        RuntimeError, match=r"^JWT_SECRET_KEY is no text of 32 bytes or more$"
    ):
        load("jwt/cookies")


def test_what_the_visit_of_cookies_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """The visit logs out with the header, not without it."""
    load("jwt/cookies")
    import_module("cookies.visit")
    printed = capsys.readouterr().out
    assert re.findall(r"^\w.{28}(\d+)", printed, re.MULTILINE) == [
        *("200", "200", "401", "200", "401")
    ]
    assert "    access_token_cookie  Secure  HttpOnly  Path=/" in printed
    assert "    csrf_access_token  Secure  Path=/" in printed
