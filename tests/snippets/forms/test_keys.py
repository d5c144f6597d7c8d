"""The claims of the page `forms` about the secret key behind the tokens."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, g, session
from flask.sessions import SecureCookieSessionInterface
from flask_wtf.csrf import generate_csrf

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
FOLDER = "forms/wrong"
PROGRAMS = ["guestbook", "bookings", "likes", "sign_in"]


def test_another_key_ends_all_sessions(load: Load) -> None:
    """After a restart with another key, old tokens and sessions are void."""
    before = load("forms/guestbook").app
    client = before.test_client()
    with client:
        client.get("/")
        form = {"csrf_token": g.csrf_token, "name": "Ada", "message": "Hello"}
    after = load("forms/guestbook").app
    client.application = after
    reply = client.post("/", data=form)
    assert reply.status_code == 400
    assert "The CSRF session token is missing." in reply.text


def test_no_key_no_form(wrong: CounterExamples) -> None:
    """Without a secret key there is no session, nor a form with a token."""
    path = f"{FOLDER}/no_key.py"
    app = wrong.load(path).app
    app.testing = True
    match = r"A secret key is required to use CSRF\."
    with wrong.raises(path, RuntimeError, match=match):
        app.test_client().get("/")
    app.testing = False
    assert app.test_client().get("/").status_code == 500
    with (
        app.test_request_context(),
        pytest.raises(RuntimeError, match="no secret key was set"),
    ):
        session["name"] = "Ada"


@pytest.mark.corrects("S21", "S33")
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_programs_take_their_key_from_the_environment(
    load: Load, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The key is the text in the environment; without one it is random."""
    for given in ("from the environment", "1234567890", "1e10", "null"):
        monkeypatch.setenv("FLASK_SECRET_KEY", given)
        app = load(f"forms/{name}").app
        assert app.secret_key == given
        page = "/books/3" if name == "likes" else "/"
        assert app.test_client().get(page).status_code == 200
    keys = set()
    for missing in ("", None):
        if missing is None:
            monkeypatch.delenv("FLASK_SECRET_KEY")
        else:
            monkeypatch.setenv("FLASK_SECRET_KEY", missing)
        keys.add(load(f"forms/{name}").app.secret_key)
    assert [len(key) for key in keys] == [64, 64]


@pytest.mark.corrects("S21", "S33")
def test_who_knows_the_key_is_whoever_he_likes(wrong: CounterExamples) -> None:
    """With a known key anybody can sign a session, and a token for it."""
    path = f"{FOLDER}/known_key.py"
    app = wrong.load(path).app
    app.add_url_rule("/post", view_func=lambda: "done", methods=["POST"])
    own = Flask("attacker")
    own.secret_key = app.secret_key  # the repository told it
    signer = SecureCookieSessionInterface().get_signing_serializer(own)
    assert signer
    with own.test_request_context():
        token = generate_csrf()
        forged = signer.dumps({"member": "admin", **session})
    client = app.test_client()
    client.set_cookie("session", forged)
    reply = client.get("/")
    assert reply.text == "Signed in as admin."
    wrong.answers(path, f"GET /, Cookie: session=... -> {reply.text!r}")
    assert client.post("/post", data={"csrf_token": token}).text == "done"
