"""The counter-examples of `api-basics` about the request object."""

import hashlib

import pytest
from flask import Flask, request

from provenance.recording.counter_examples import CounterExamples

WRONG = "api_basics/wrong/"


@pytest.mark.corrects("W12")
def test_form_knows_no_query(wrong: CounterExamples) -> None:
    """On a GET, form is empty; the query string is in args."""
    path = WRONG + "form_on_get.py"
    client = wrong.load(path).app.test_client()
    reply = client.get("/search?q=flask")
    assert (reply.status_code, reply.json) == (200, {"q": ""})
    wrong.answers(path, f"GET /search?q=flask -> {reply.text.strip()}")
    reply = client.get("/search", data={"q": "body"})
    assert reply.json == {"q": "body"}


@pytest.mark.corrects("W13")
def test_a_property_cannot_be_called(wrong: CounterExamples) -> None:
    """request.method is a string, and a string cannot be called."""
    path = WRONG + "called.py"
    app = wrong.load(path).app
    assert app.test_client().get("/method").status_code == 500
    app.testing = True
    with wrong.raises(path, TypeError, match="'str' object is not callable"):
        app.test_client().get("/method")


def test_the_form_empties_the_body(wrong: CounterExamples) -> None:
    """After form, get_data() is empty and every form has the same digest."""
    path = WRONG + "form_first.py"
    client = wrong.load(path).app.test_client()
    reply = client.post("/events", data={"event": "paid"})
    nothing = hashlib.sha256(b"").hexdigest()
    digest = f"{nothing[:8]}..."
    assert reply.json == {"event": "paid", "sha256": nothing}
    again = client.post("/events", data={"event": "refunded"})
    assert again.json == {"event": "refunded", "sha256": nothing}
    wrong.answers(path, f"event=paid -> {digest}, event=refunded -> {digest}")


def test_a_default_hides_nonsense(wrong: CounterExamples) -> None:
    """With type=int, a page that is no number becomes the default."""
    path = WRONG + "silent_default.py"
    client = wrong.load(path).app.test_client()
    reply = client.get("/orders?page=two")
    assert (reply.status_code, reply.json) == (200, {"page": 1})
    assert client.get("/orders?page=2").json == {"page": 2}
    wrong.answers(path, f"GET /orders?page=two -> 200 {reply.text.strip()}")


def test_the_query_wins_over_the_form(wrong: CounterExamples) -> None:
    """In values the query string comes first and wins over the form."""
    path = WRONG + "role.py"
    client = wrong.load(path).app.test_client()
    assert client.post("/invite").json == {"invited_as": "reader"}
    form = {"role": "reader"}
    assert client.post("/invite", data=form).json == {"invited_as": "reader"}
    reply = client.post("/invite?role=admin", data=form)
    assert (reply.status_code, reply.json) == (200, {"invited_as": "admin"})
    sent = "POST /invite?role=admin, role=reader"
    wrong.answers(path, f"{sent} -> {reply.text.strip()}")


@pytest.mark.parametrize("role", ["reader", "admin"])
def test_the_form_says_the_role(role: str) -> None:
    """In request.form the query is not there; who makes the form decides."""
    app = Flask("club")

    @app.post("/invite")
    def invite() -> dict[str, str]:
        return {"invited_as": request.form.get("role", "reader")}

    client = app.test_client()
    reply = client.post("/invite?role=owner", data={"role": role})
    assert reply.json == {"invited_as": role}
