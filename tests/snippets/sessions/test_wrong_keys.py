"""The counter-examples of the page `sessions` on the secret key."""

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


def forged(key: str, **data: object) -> str:
    """A session cookie made by somebody who has guessed the key."""
    stranger = Flask("stranger")
    stranger.secret_key = key
    maker = SecureCookieSessionInterface().get_signing_serializer(stranger)
    assert maker
    return maker.dumps(data)


def test_writing_needs_a_key(wrong: CounterExamples) -> None:
    """Without a key reading finds nothing, silently, and writing fails."""
    path = f"{FOLDER}/no_key.py"
    app = wrong.load(path).app
    client = app.test_client()
    assert client.get("/language").json == {"language": "none"}
    assert client.post("/language/zh").status_code == 500
    app.testing = True
    match = "The session is unavailable because no secret key was set"
    with wrong.raises(path, RuntimeError, match=match):
        client.post("/language/zh")


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
        path,
        "GET /admin -> 403; GET /admin "
        '(session=sign("my-secret-key", {"member": "admin"})) -> '
        f"{reply.status_code}",
    )


def test_each_process_with_its_own_key(wrong: CounterExamples) -> None:
    """With a key for each worker, what one has signed the other one refuses."""
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
        path,
        "app 1: POST /visits -> 2, session=A; "
        f"app 2: POST /visits (session=A) -> {counted}",
    )


def test_a_text_of_fallbacks_is_a_list_of_letters(
    wrong: CounterExamples,
) -> None:
    """SECRET_KEY_FALLBACKS as text makes every letter of it a key."""
    path = f"{FOLDER}/text_fallback.py"
    module = wrong.load(path)
    client = module.app.test_client()
    client.set_cookie("session", forged(module.OLD_KEY, member="ada"))
    assert client.get("/").json == {"member": None}
    client.set_cookie("session", forged(module.OLD_KEY[0], member="admin"))
    found = client.get("/")
    assert found.json == {"member": "admin"}
    wrong.answers(
        path,
        'GET / (session=sign(OLD_KEY[0], {"member": "admin"})) -> '
        f"{found.text.strip()}",
    )
