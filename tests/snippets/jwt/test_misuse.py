"""Tokens that the notes of the page `jwt` refuse."""

from collections.abc import Callable
from time import time
from typing import Any

import jwt
import pytest

from tests.snippets.jwt.calls import KEY, Notebook, claims_of, detail

INVALID = "This token is not valid here."
NEEDED = "A token is needed."
Make = Callable[[dict[str, str]], str | None]


def forged(
    key: str | None = KEY,
    algorithm: str = "HS256",
    without: str = "",
    **changed: object,
) -> Make:
    """Make an access token with other claims, key or algorithm."""

    def make(pair: dict[str, str]) -> str:
        claims: dict[str, Any] = claims_of(pair["access_token"]) | changed
        claims.pop(without, None)
        token = jwt.encode(claims, key, algorithm=algorithm)
        return f"Bearer {token}"

    return make


def tampered(pair: dict[str, str]) -> str:
    """Put another user into the payload, and keep the signature."""
    header, _, signature = pair["access_token"].split(".")
    other = jwt.encode(
        claims_of(pair["access_token"]) | {"sub": "bob"}, KEY
    ).split(".")[1]
    return f"Bearer {header}.{other}.{signature}"


OTHER = "another key of 32 bytes or more!"
CASES: dict[str, tuple[Make, str]] = {
    "no header": (lambda _: None, NEEDED),
    "other scheme": (lambda p: f"JWT {p['access_token']}", NEEDED),
    "no scheme": (lambda p: p["access_token"], NEEDED),
    "commas": (lambda _: ", ,", NEEDED),
    "a space and commas": (lambda _: "\xa0, ,", NEEDED),
    "lower case": (lambda p: f"bearer {p['access_token']}", NEEDED),
    "Bearer alone": (lambda _: "Bearer", INVALID),
    "two tokens": (lambda p: f"Bearer {p['access_token']} x", INVALID),
    "no token": (lambda _: "Bearer x.y.z", INVALID),
    "refresh token": (lambda p: f"Bearer {p['refresh_token']}", INVALID),
    "tampered": (tampered, INVALID),
    "other key": (forged(key=OTHER), INVALID),
    "alg: none": (forged(key=None, algorithm="none"), INVALID),
    "HS512": (forged(algorithm="HS512"), INVALID),
    "not yet valid": (forged(nbf=time() + 3600), INVALID),
    "from tomorrow": (forged(iat=time() + 86400), INVALID),
    "expired": (forged(exp=time() - 1), "This token has expired."),
    "other issuer": (forged(iss="shop"), INVALID),
    "no issuer": (forged(without="iss"), INVALID),
    "no user": (forged(without="sub"), INVALID),
    "number as user": (forged(sub=7), INVALID),
    "user is gone": (forged(sub="nobody"), "This user is gone."),
    "no login": (forged(without="login"), "This login has ended."),
    "other login": (forged(login="guessed"), "This login has ended."),
}


@pytest.mark.parametrize("case", CASES)
def test_a_token_that_is_refused(book: Notebook, case: str) -> None:
    """Each token that is not a good access token of a login is a 401."""
    pair = book.log_in()
    assert book.list(pair) == 200
    make, expected = CASES[case]
    header = make(pair)
    headers = {"Authorization": header} if header else {}
    answer = book.client.get("/notes", headers=headers)
    assert answer.status_code == 401
    assert detail(answer) == expected
    code = "" if expected == NEEDED else ", error=invalid_token"
    challenge = f'Bearer realm="notes API"{code}'
    assert answer.headers["WWW-Authenticate"] == challenge


@pytest.mark.parametrize("place", ["query", "cookie", "body"])
def test_other_places_are_not_read(book: Notebook, place: str) -> None:
    """A token in the query, a cookie or the body counts for nothing."""
    token = book.log_in()["access_token"]
    if place == "cookie":
        book.client.set_cookie("access_token_cookie", token)
    query = {"jwt": token} if place == "query" else None
    body = {"access_token": token} if place == "body" else None
    answer = book.client.post("/notes", query_string=query, json=body)
    assert (answer.status_code, detail(answer)) == (401, NEEDED)


def test_an_access_token_does_not_refresh(book: Notebook) -> None:
    """At the refresh an access token is refused."""
    token = book.log_in()["access_token"]
    answer = book.ask("POST /logins/refresh", token)
    assert (answer.status_code, detail(answer)) == (401, INVALID)


@pytest.mark.parametrize("kind", ["access_token", "refresh_token"])
def test_after_the_logout_no_token_of_the_login_counts(
    book: Notebook, kind: str
) -> None:
    """A logout ends both tokens at once, and no other login."""
    pair, other = book.log_in(), book.log_in()
    done = book.ask("DELETE /logins/current", pair[kind])
    assert (done.status_code, done.data) == (204, b"")
    assert book.list(pair) == 401
    answer = book.refresh(pair)
    assert (answer.status_code, detail(answer)) == (
        401,
        "This login has ended.",
    )
    assert book.list(other) == 200
    assert book.refresh(other).status_code == 200


def test_users_have_their_own_notes(book: Notebook) -> None:
    """A token opens the notes of its own user and of nobody else."""
    book.register("bob@notes.example")
    ann = book.log_in()["access_token"]
    bob = book.log_in("bob@notes.example")["access_token"]
    added = book.ask("POST /notes", ann, {"text": "Buy milk."})
    assert (added.status_code, added.json) == (201, {"text": "Buy milk."})
    assert book.ask("GET /notes", ann).json == {"notes": ["Buy milk."]}
    assert book.ask("GET /notes", bob).json == {"notes": []}


def test_a_deleted_user_is_out_at_once(book: Notebook) -> None:
    """Tokens of a user who was deleted are refused at once."""
    pair = book.log_in()
    book.part("accounts").users.clear()
    answer = book.refresh(pair)
    assert (answer.status_code, detail(answer)) == (401, "This user is gone.")
    assert book.list(pair) == 401
