"""The counter-examples of the page `sessions` on enabling the session."""

from pathlib import Path

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some of the programs make folders where they run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def forged(key: str, **data: object) -> str:
    """A session cookie made by somebody who has guessed the key."""
    stranger = Flask("stranger")
    stranger.secret_key = key
    maker = SecureCookieSessionInterface().get_signing_serializer(stranger)
    assert maker
    return maker.dumps(data)


@pytest.mark.corrects("W45")
def test_settings_alone_choose_nothing(
    wrong: CounterExamples, folder: Path
) -> None:
    """SESSION_TYPE without Flask-Session: still the cookie, and no folder."""
    path = f"{FOLDER}/type_only.py"
    app = wrong.load(path).app
    reply = app.test_client().post("/language/zh")
    assert reply.headers["Set-Cookie"].startswith(
        "session=eyJsYW5ndWFnZSI6InpoIn0."
    )
    assert list(folder.iterdir()) == []
    kind = type(app.session_interface)
    assert kind is SecureCookieSessionInterface
    wrong.answers(
        path, f"the store is still {kind.__name__}, and no folder was made"
    )


@pytest.mark.corrects("W46", "D04")
def test_the_first_request_hook_is_gone(wrong: CounterExamples) -> None:
    """Flask 3.1.3 has no before_first_request: the import fails."""
    path = f"{FOLDER}/first_request.py"
    match = "'Flask' object has no attribute 'before_first_request'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


@pytest.mark.corrects("S09")
def test_who_knows_the_key_is_anybody(wrong: CounterExamples) -> None:
    """With the key from the code a stranger signs a session as admin."""
    path = f"{FOLDER}/known_key.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/admin").status_code == 403
    client.set_cookie("session", forged("my-secret-key", member="admin"))
    reply = client.get("/admin")
    assert (reply.status_code, reply.text) == (200, "all members")
    wrong.answers(
        path, f"a cookie made by a reader of this file: {reply.status}"
    )


@pytest.mark.corrects("S13")
def test_the_default_flags(wrong: CounterExamples) -> None:
    """By default the cookie has HttpOnly, but no Secure and no SameSite."""
    path = f"{FOLDER}/bare_cookie.py"
    reply = wrong.load(path).app.test_client().post("/visits")
    assert reply.json == {"visits": 1}
    flags = reply.headers["Set-Cookie"].split("; ")[1:]
    assert flags == ["HttpOnly", "Path=/"]
    wrong.answers(path, f"Set-Cookie: session=...; {'; '.join(flags)}")


def test_each_process_with_its_own_key(wrong: CounterExamples) -> None:
    """With a key for each worker the visitor is a stranger half the time."""
    path = f"{FOLDER}/random_key.py"
    module = wrong.load(path)
    one, two = module.create_app(), module.create_app()
    client, other = one.test_client(), two.test_client()
    assert client.post("/visits").json == {"visits": 1}
    assert client.post("/visits").json == {"visits": 2}
    cookie = client.get_cookie("session")
    assert cookie
    other.set_cookie("session", cookie.value)
    counted = other.post("/visits").get_json()["visits"]
    assert counted == 1
    wrong.answers(
        path, f"the third visit, by the second worker, counts as {counted}"
    )


def test_a_text_of_fallbacks_is_a_list_of_letters(
    wrong: CounterExamples,
) -> None:
    """SECRET_KEY_FALLBACKS as text makes every letter of it a key."""
    path = f"{FOLDER}/text_fallback.py"
    module = wrong.load(path)
    client = module.app.test_client()
    client.set_cookie("session", forged(module.OLD_KEY, member="ada"))
    assert client.get("/").text == "member: None"
    client.set_cookie("session", forged(module.OLD_KEY[0], member="admin"))
    found = client.get("/").text
    assert found == "member: admin"
    wrong.answers(path, f"a cookie signed with one hex digit: {found!r}")
