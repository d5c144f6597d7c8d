"""The claims of the page `sessions` about signing."""

import hmac
import secrets
import subprocess
import sys
from base64 import urlsafe_b64encode

import pytest
from flask import Flask, session

from tests.snippets.sessions.clock import stopped_clock

#: The table of settings tells readers to run it.
COMMAND = "import secrets; print(secrets.token_hex())"


def make_app(key: str) -> Flask:
    """An application that keeps a name."""
    app = Flask("shop")
    app.secret_key = key

    @app.post("/<name>")
    def keep(name: str) -> str:
        session["member"] = name
        return name

    app.add_url_rule("/", view_func=lambda: str(session.get("member")))
    return app


def test_the_signature_is_an_hmac() -> None:
    """The signature is HMAC-SHA1, its key made from SECRET_KEY and a salt."""
    key = secrets.token_hex()
    client = make_app(key).test_client()
    client.post("/ada")
    cookie = client.get_cookie("session")
    assert cookie
    signed, _, signature = cookie.value.rpartition(".")
    derived = hmac.digest(key.encode(), b"cookie-session", "sha1")
    made = urlsafe_b64encode(hmac.digest(derived, signed.encode(), "sha1"))
    assert signature == made.decode().rstrip("=")


def test_the_command_makes_32_random_bytes() -> None:
    """The command of the table prints another 32 bytes each time."""
    keys = {
        subprocess.run(
            [sys.executable, "-c", COMMAND],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout.strip()
        for _ in "12"
    }
    assert {len(bytes.fromhex(key)) for key in keys} == {32}
    assert len(keys) == 2


def test_a_new_key_ends_the_sessions_of_all() -> None:
    """A new SECRET_KEY ends each session."""
    before, after = (make_app(secrets.token_hex()) for _ in "12")
    for name in ("ada", "bob"):
        client, later = before.test_client(), after.test_client()
        client.post(f"/{name}")
        cookie = client.get_cookie("session")
        assert cookie
        later.set_cookie("session", cookie.value)
        assert client.get("/").text == name
        assert later.get("/").text == "None"


def test_who_knows_a_fallback_still_signs() -> None:
    """A fallback opens what somebody who knows it has signed today."""
    old = secrets.token_hex()
    stranger = make_app(old).test_client()
    stranger.post("/admin")
    forged = stranger.get_cookie("session")
    assert forged
    for fallbacks, found in (([old], "admin"), ([], "None")):
        app = make_app(secrets.token_hex())
        app.config["SECRET_KEY_FALLBACKS"] = fallbacks
        client = app.test_client()
        client.set_cookie("session", forged.value)
        assert client.get("/").text == found


def test_an_old_key_is_needed_for_one_lifetime(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A lifetime after its last signature a fallback opens nothing."""
    age = stopped_clock(monkeypatch)
    old = secrets.token_hex()
    client = make_app(old).test_client()
    age(1800)  # of an old process that has run on
    client.post("/ada")
    cookie = client.get_cookie("session")
    assert cookie
    app = make_app(secrets.token_hex())
    app.config.update(
        SECRET_KEY_FALLBACKS=[old], PERMANENT_SESSION_LIFETIME=3600
    )
    later = app.test_client()
    later.set_cookie("session", cookie.value)
    age(1800 + 3600)
    assert later.get("/").text == "ada"
    age(1800 + 3601)
    assert later.get("/").text == "None"
