"""The claims of the page `jwt` about Flask-JWT-Extended as it comes."""

import secrets
from datetime import timedelta

import jwt
import pytest
from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, decode_token

from tests.snippets.jwt.bare import KEY, get, make_app, tokens
from tests.snippets.jwt.calls import claims_of


def test_default_lifetimes() -> None:
    """By default access tokens count 15 minutes, refresh tokens 30 days."""
    access, refresh = map(claims_of, tokens(make_app()))
    minutes = timedelta(minutes=15).total_seconds()
    days = timedelta(days=30).total_seconds()
    assert access["exp"] - access["iat"] == minutes
    assert refresh["exp"] - refresh["iat"] == days
    assert (access["type"], refresh["type"]) == ("access", "refresh")


ANSWERS = {
    "no token": (None, 401, "Missing Authorization Header"),
    "lower case": ("bearer x", 401, "Missing 'Bearer' type in 'Auth"),
    "other scheme": ("Token x", 401, "Missing 'Bearer' type in 'Auth"),
    "Bearer alone": ("Bearer", 422, "Bad Authorization header"),
    "no JWT": ("Bearer x", 422, "Not enough segments"),
    "one dot": ("Bearer x.y", 422, "Not enough segments"),
    "wrong key": ("wrong key", 422, "Signature verification failed"),
    "refresh token": ("refresh", 422, "Only non-refresh tokens"),
    "expired": ("expired", 401, "Token has expired"),
}


@pytest.mark.parametrize("case", ANSWERS)
def test_the_default_answers(case: str) -> None:
    """By default an invalid token is a 422, a missing or expired one a 401."""
    app = make_app()
    access, refresh = tokens(app)
    ended, _ = tokens(app, expires_delta=timedelta(seconds=-1))
    claims = claims_of(access)
    headers = {
        "wrong key": jwt.encode(claims, secrets.token_hex(), "HS256"),
        "refresh": refresh,
        "expired": ended,
    }
    header, status, start = ANSWERS[case]
    if header in headers:
        header = f"Bearer {headers[header]}"
    got, message = get(app, "/me", header)
    assert got == status
    assert str(message).startswith(start)
    answer = app.test_client().get(
        "/me", headers={"Authorization": header} if header else {}
    )
    assert answer.content_type == "application/json"
    assert "WWW-Authenticate" not in answer.headers


def test_optional_forgives_a_missing_token_only() -> None:
    """With optional=True a bad token is a 422, if it comes after Bearer."""
    app = make_app()
    for missing in (None, "bearer x.y.z", "Token x.y.z"):
        assert get(app, "/maybe", missing)[0] == 200
    assert get(app, "/maybe", "Bearer x.y.z")[0] == 422


def test_fresh_tokens_come_from_a_password() -> None:
    """fresh=True refuses a token that was not made as fresh."""
    app = make_app()
    stale, _ = tokens(app)
    fresh, _ = tokens(app, fresh=True)
    assert get(app, "/fresh", f"Bearer {stale}") == (
        401,
        "Fresh token required",
    )
    assert get(app, "/fresh", f"Bearer {fresh}")[0] == 200


def test_the_scheme_is_compared_with_its_case() -> None:
    """Flask-JWT-Extended does not take `bearer` in lower case."""
    app = make_app()
    access, _ = tokens(app)
    assert get(app, "/me", f"Bearer {access}")[0] == 200
    assert get(app, "/me", f"bearer {access}")[0] == 401


@pytest.mark.corrects("S06")
def test_the_extension_does_not_require_an_end() -> None:
    """A token without exp is taken; JWT_..._EXPIRES = False makes such."""
    app = make_app(JWT_ACCESS_TOKEN_EXPIRES=False)
    access, _ = tokens(app)
    assert "exp" not in claims_of(access)
    assert get(app, "/me", f"Bearer {access}")[0] == 200


@pytest.mark.parametrize("kind", [None, "mail"])
def test_what_is_no_refresh_token_is_an_access_token(kind: str | None) -> None:
    """A token without a type, or with another, counts as an access token."""
    claims = {"sub": "ann"} | ({"type": kind} if kind else {})
    token = jwt.encode(claims, KEY, algorithm="HS256")
    assert get(make_app(), "/me", f"Bearer {token}")[0] == 200


def test_another_audience_keeps_tokens_apart() -> None:
    """With JWT_DECODE_AUDIENCE a token without this aud is a 422."""
    app = make_app(JWT_DECODE_AUDIENCE="api", JWT_ENCODE_AUDIENCE="api")
    access, _ = tokens(app)
    assert get(app, "/me", f"Bearer {access}")[0] == 200
    for claims in ({"sub": "ann"}, {"sub": "ann", "aud": "mail"}):
        other = jwt.encode(claims, KEY, algorithm="HS256")
        assert get(app, "/me", f"Bearer {other}")[0] == 422


def test_the_extension_does_not_ask_for_an_audience() -> None:
    """Without JWT_DECODE_AUDIENCE a token for any audience is taken."""
    token = jwt.encode({"sub": "ann", "aud": "mail"}, KEY, algorithm="HS256")
    assert get(make_app(), "/me", f"Bearer {token}")[0] == 200


def test_without_its_own_key_that_of_flask_signs() -> None:
    """Without JWT_SECRET_KEY the extension signs with SECRET_KEY."""
    app = Flask("bare")
    app.secret_key = KEY
    JWTManager(app)
    with app.app_context():
        token = create_access_token("ann")
        assert decode_token(token)["sub"] == "ann"
    assert jwt.decode(token, KEY, algorithms=["HS256"])["sub"] == "ann"


def test_without_any_key_there_is_no_token() -> None:
    """Without either key RuntimeError says that JWT_SECRET_KEY is missing."""
    app = Flask("bare")
    JWTManager(app)
    with (
        app.app_context(),
        pytest.raises(RuntimeError, match="JWT_SECRET_KEY or flask SECRET_KEY"),
    ):
        create_access_token("ann")


def test_a_new_key_ends_each_token() -> None:
    """A token of the former key is a 422: a new key logs out each user."""
    access, _ = tokens(make_app())
    app = make_app(JWT_SECRET_KEY=secrets.token_hex())
    assert get(app, "/me", f"Bearer {access}") == (
        422,
        "Signature verification failed",
    )


def test_without_a_list_nothing_is_asked() -> None:
    """Without a blocklist loader a logout has nowhere to be known."""
    app = make_app()
    access, _ = tokens(app)
    copies = [get(app, "/me", f"Bearer {access}")[0] for _ in range(2)]
    assert copies == [200, 200]
