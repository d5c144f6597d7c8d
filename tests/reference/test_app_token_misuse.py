"""Tokens that are not, or not any more, what they should be."""

from collections.abc import Callable

import pytest
from werkzeug.datastructures import Headers
from werkzeug.test import TestResponse

from tests.reference.api import Program
from tests.reference.forged import (
    later,
    signed,
    tampered,
    unsigned,
    with_header,
    written,
)
from tests.reference.problem_checks import check_problem
from tests.reference.process import SECRET_KEY

BODY = {"title": "Seven", "note": "x"}
DEEP = written(b"[" * 700)
Forge = Callable[[str], str]
FORGED: dict[str, Forge] = {
    "tampered member": lambda token: tampered(token, sub="2"),
    "tampered login": lambda token: tampered(token, login="x"),
    "tampered end": lambda token: tampered(token, exp=later(days=9)),
    "signature cut off": lambda token: token.rpartition(".")[0] + ".",
    "signature shortened": lambda token: token[:-4],
    "signature of another": lambda token: (
        token.rpartition(".")[0] + "." + signed(token, sub="2").split(".")[2]
    ),
    "none": lambda token: unsigned(token, "none"),
    "None": lambda token: unsigned(token, "None"),
    "none, signature kept": lambda token: with_header(token, {"alg": "none"}),
    "no algorithm": lambda token: with_header(token, {}),
    "algorithm that is a list": lambda token: with_header(
        token, {"alg": ["HS256"]}
    ),
    "algorithm of public keys": lambda token: with_header(
        token, {"alg": "RS256"}
    ),
    "another algorithm": lambda token: signed(token, algorithm="HS512"),
    "key in the header": lambda token: with_header(
        token, {"alg": "HS256", "jwk": {"kty": "oct", "k": "AAAA"}}
    ),
    "another key": lambda token: signed(token, key="x" * 64),
    "key of the sessions": lambda token: signed(token, key=SECRET_KEY),
    "expired": lambda token: signed(token, exp=later(seconds=-1)),
    "not yet valid": lambda token: signed(token, nbf=later(hours=1)),
    "made in the future": lambda token: signed(token, iat=later(hours=1)),
    "another audience": lambda token: signed(token, aud="another"),
    "no audience": lambda token: signed(token, without="aud"),
    "another issuer": lambda token: signed(token, iss="another"),
    "no issuer": lambda token: signed(token, without="iss"),
    "another kind": lambda token: signed(token, type="id"),
    "no login": lambda token: signed(token, without="login"),
    "no member": lambda token: signed(token, without="sub"),
    "unknown login": lambda token: signed(token, login="x"),
    "member that is a number": lambda token: signed(token, sub=1),
    "empty": lambda _: "",
    "blanks": lambda _: "   ",
    "two tokens": lambda token: f"{token} {token}",
    "two parts": lambda token: token.rpartition(".")[0],
    "five parts": lambda token: f"{token}.x.x",
    "quoted": lambda token: f'"{token}"',
    "not ASCII": lambda token: f"é{token}",
    "digits of another script": lambda token: f"{token}٣",
    "very long": lambda token: token + "x" * 100_000,
    "nested header": lambda _: f"{DEEP}.{written(b'{}')}.x",
    "nested claims": lambda token: f"{token.split('.')[0]}.{DEEP}.x",
    "claims that are a list": lambda token: (
        f"{token.split('.')[0]}.{written(b'[]')}.x"
    ),
    "no JSON": lambda token: f"{token.split('.')[0]}.{written(b'{')}.x",
    "no UTF-8": lambda token: (
        f"{token.split('.')[0]}.{written(bytes([255]))}.x"
    ),
}


def check_refused(answer: TestResponse) -> None:
    """Check a 401 for a token that was sent (RFC 6750, 3)."""
    check_problem(answer, 401)
    challenge = answer.headers["WWW-Authenticate"]
    assert challenge == 'Bearer realm="Samples API", error=invalid_token'


@pytest.mark.parametrize("case", FORGED)
def test_forged_token(program: Program, case: str) -> None:
    """A token that we did not write so is a 401, and nothing is done."""
    good = program.tokens["access_token"]
    bad = {"Authorization": f"Bearer {FORGED[case](good)}"}
    check_refused(program.send("POST", "/samples", headers=bad, json=BODY))
    assert program.send("GET", "/samples").get_json()["total"] == 0
    assert program.send("POST", "/samples", json=BODY).status_code == 201


def test_access_token_refreshes_nothing(program: Program) -> None:
    """An access token is no refresh token."""
    check_refused(program.send("POST", "/tokens/refresh"))


def test_refresh_token_opens_nothing(program: Program) -> None:
    """A refresh token is no access token."""
    answer = program.send("POST", "/samples", "refresh_token", json=BODY)
    check_refused(answer)


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer ", " Bearer"])
def test_scheme_in_any_case(program: Program, scheme: str) -> None:
    """How the scheme is written makes no difference, nor do blanks."""
    good = {"Authorization": f"{scheme} {program.tokens['access_token']}"}
    answer = program.send("POST", "/samples", headers=good, json=BODY)
    assert answer.status_code == 201


def test_two_headers(program: Program) -> None:
    """Two tokens in two headers are none, even if both are good."""
    good = f"Bearer {program.tokens['access_token']}"
    for others in ([good, good], ["Bearer x", good], [good, "Basic eDp5"]):
        headers = Headers([("Authorization", value) for value in others])
        answer = program.client.post(
            f"{program.prefix}/samples", headers=headers, json=BODY
        )
        check_refused(answer)


@pytest.mark.parametrize("name", ["access_token", "jwt", "Authorization"])
def test_token_elsewhere(program: Program, name: str) -> None:
    """A token in the query, a cookie, the body or a header is not read."""
    token = program.tokens["access_token"]
    program.client.set_cookie("access_token_cookie", token)
    program.client.set_cookie(name, token)
    answer = program.send(
        "POST",
        f"/samples?{name}={token}",
        token=None,
        headers={"X-Access-Token": token, "Proxy-Authorization": token},
        json={**BODY, name: token},
    )
    check_problem(answer, 401)
    assert "error" not in answer.headers["WWW-Authenticate"]


def test_nobody_looks_where_everybody_may(program: Program) -> None:
    """What is public stays so for whoever sends a bad token."""
    bad = {"Authorization": "Bearer x"}
    assert program.send("GET", "/samples", headers=bad).status_code == 200
