"""The counter-examples of the page `sessions` on logging in by hand."""

import pytest

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


@pytest.mark.corrects("S10")
def test_a_stored_name_runs_as_script(wrong: CounterExamples) -> None:
    """A name from the session, glued into HTML, runs in the browser."""
    path = f"{FOLDER}/greeting.py"
    client = wrong.load(path).app.test_client()
    client.post("/name", data={"name": "<script>alert(1)</script>"})
    reply = client.get("/")
    assert reply.mimetype == "text/html"
    assert reply.text == "Hello, <script>alert(1)</script>!"
    wrong.answers(path, f"GET / -> {reply.mimetype}: {reply.text}")


@pytest.mark.corrects("S11")
def test_a_name_is_no_proof(wrong: CounterExamples) -> None:
    """A login that asks for nothing but a name makes anybody the boss."""
    path = f"{FOLDER}/anybody.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/salaries").status_code == 403
    client.post("/login", data={"name": "boss"})
    reply = client.get("/salaries")
    assert reply.status_code == 200
    wrong.answers(
        path,
        "POST /login (name=boss) -> 200; "
        f"GET /salaries -> {reply.status_code}: {reply.text}",
    )


@pytest.mark.corrects("S12")
def test_a_foreign_form_is_accepted(wrong: CounterExamples) -> None:
    """Without a token a form on another site acts in the visitor's name."""
    path = f"{FOLDER}/no_token.py"
    client = wrong.load(path).app.test_client()
    reply = client.post(
        "/address",
        data={"address": "1 Thief Street"},
        headers={"Origin": "https://evil.example"},
    )
    assert reply.status_code == 200
    assert reply.json == {"address": "1 Thief Street"}
    wrong.answers(
        path,
        "POST /address (Origin: https://evil.example) -> "
        f"{reply.status_code}: {reply.text.strip()}",
    )
