"""The counter-examples of the page `sessions` on the id of a session."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs make folders where they run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def id_of(client: FlaskClient) -> str:
    """The session id that a client holds."""
    cookie = client.get_cookie("session")
    assert cookie
    return cookie.value


def test_the_id_stays_at_login(wrong: CounterExamples) -> None:
    """Flask-Session keeps the id at login: who knew it before is in."""
    path = f"{FOLDER}/same_id.py"
    app = wrong.load(path).app
    attacker = app.test_client()
    attacker.get("/language/en")
    victim = app.test_client()
    victim.set_cookie("session", id_of(attacker))
    assert victim.post("/session/ada").json == {"member": "ada"}
    found = attacker.get("/")
    assert found.json == {"member": "ada"}
    wrong.answers(
        path,
        "GET /language/en -> session=A; POST /session/ada (session=A) -> 200; "
        f"GET / (session=A) -> {found.text.strip()}",
    )


def test_regenerate_does_nothing_for_an_empty_session(
    wrong: CounterExamples,
) -> None:
    """After clear() regenerate() keeps the id: it skips empty sessions."""
    path = f"{FOLDER}/clear_first.py"
    client = wrong.load(path).app.test_client()
    client.get("/language/en")
    before = id_of(client)
    client.post("/session/ada")
    assert id_of(client) == before
    after = {before: "A"}.get(id_of(client))
    wrong.answers(
        path,
        f"GET /language/en -> session=A; POST /session/ada -> session={after}",
    )
