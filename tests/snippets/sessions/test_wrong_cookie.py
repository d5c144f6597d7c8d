"""The counter-examples of the page `sessions` on the signed cookie."""

import json
from base64 import urlsafe_b64decode

import pytest
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


def cookie_of(client: FlaskClient) -> str:
    """The value of a client's session cookie."""
    cookie = client.get_cookie("session")
    assert cookie
    return cookie.value


@pytest.mark.corrects("W43")
def test_the_client_can_go_back_in_time(wrong: CounterExamples) -> None:
    """Who puts an older cookie back has the older session: no server knows."""
    path = f"{FOLDER}/coupon.py"
    client = wrong.load(path).app.test_client()
    client.post("/session/ada")
    before = cookie_of(client)
    coupon = {"off": "10", "for": "ada"}
    assert client.post("/coupon").json == coupon
    assert client.post("/coupon").status_code == 409
    client.set_cookie("session", before)
    again = client.post("/coupon")
    assert (again.status_code, again.json) == (200, coupon)
    wrong.answers(
        path,
        "POST /coupon (session=A) -> 200, session=B; "
        f"POST /coupon (session=A) -> {again.status_code}",
    )


@pytest.mark.corrects("W44")
def test_logging_out_ends_no_copy(wrong: CounterExamples) -> None:
    """A cookie copied before the logout still works after it."""
    path = f"{FOLDER}/logout.py"
    app = wrong.load(path).app
    client, thief = app.test_client(), app.test_client()
    client.post("/session/ada")
    thief.set_cookie("session", cookie_of(client))
    assert client.delete("/session").text == "You are logged out everywhere."
    assert client.get("/").json == {"member": None}
    found = thief.get("/")
    assert found.json == {"member": "ada"}
    wrong.answers(
        path,
        f"DELETE /session (session=A) -> 200; "
        f"GET / (session=A) -> {found.text.strip()}",
    )


@pytest.mark.corrects("W43", "W47")
def test_the_answer_is_on_the_players_machine(wrong: CounterExamples) -> None:
    """The key hides nothing: the payload is base64, not cipher text."""
    path = f"{FOLDER}/quiz.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/question").text == "What is the capital of Australia?"
    payload = cookie_of(client).split(".")[0]
    read = urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
    assert read == '{"answer":"Canberra"}'
    wrong.answers(path, f"GET /question -> session={payload}...: {read}")


def test_a_change_inside_a_list_is_lost(wrong: CounterExamples) -> None:
    """append() on a list that is already in the session is not saved."""
    path = f"{FOLDER}/nested.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/basket").json == []
    assert client.put("/basket/dune").json == ["dune"]
    assert client.put("/basket/emma").json == ["dune", "emma"]
    kept = client.get("/basket").get_json()
    assert kept == ["dune"]
    wrong.answers(
        path,
        'PUT /basket/emma -> ["dune", "emma"]; '
        f"GET /basket -> {json.dumps(kept)}",
    )


def test_a_large_session_is_only_a_warning(wrong: CounterExamples) -> None:
    """A cookie over 4093 bytes is sent with status 200 and a warning."""
    path = f"{FOLDER}/too_big.py"
    client = wrong.load(path).app.test_client()
    with pytest.warns(UserWarning, match="'session' cookie is too large") as w:
        reply = client.get("/search")
    assert reply.status_code == 200
    assert len(reply.headers["Set-Cookie"]) > 4093
    text = str(w[0].message)
    assert "but the limit is 4093 bytes. Browsers may silently" in text
    wrong.answers(
        path,
        f"GET /search -> {reply.status_code}; "
        "UserWarning: The 'session' cookie is too large",
    )


def test_a_set_is_no_json(wrong: CounterExamples) -> None:
    """A set cannot be stored; the request fails when the view has returned."""
    path = f"{FOLDER}/a_set.py"
    app = wrong.load(path).app
    reply = app.test_client().get("/books/dune")
    assert reply.status_code == 500
    app.testing = True
    match = "Object of type set is not JSON serializable"
    blame = 'session["seen"] ='
    with wrong.raises(path, TypeError, match=match, blame=blame):
        app.test_client().get("/books/dune")
