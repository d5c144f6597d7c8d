"""The claims of the page `forms` about a form that signs somebody in."""

from collections.abc import Callable
from functools import partial
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from werkzeug import security
from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
RIGHT = "correct horse"
EMPTY, LONG = "This field is required.", "Field cannot be longer than"


@pytest.fixture
def client(load: Load, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A browser in front of a program that knows one account."""
    cheap = partial(generate_password_hash, method="pbkdf2:sha256:1")
    monkeypatch.setattr(security, "generate_password_hash", cheap)
    module = load("forms/sign_in")
    monkeypatch.setattr(module, "NOBODY", cheap("nobody"))
    module.accounts["ada"] = module.Account(7, cheap(RIGHT))
    client: FlaskClient = module.app.test_client()
    return client


def send(client: FlaskClient, name: str, password: str) -> TestResponse:
    """Fill in the form of the page, and send it."""
    page = BeautifulSoup(client.get("/").text, "html.parser")
    token = str(page.select("[name=csrf_token]")[0]["value"])
    form = {"csrf_token": token, "name": name, "password": password}
    return client.post("/", data=form)


@pytest.mark.corrects("S22", "S35", "S18")
@pytest.mark.parametrize(
    ("name", "password"), [("ada", "guess"), ("eve", RIGHT), ("eve", "nobody")]
)
def test_wrong_credentials_are_refused(
    client: FlaskClient, name: str, password: str
) -> None:
    """A wrong name and a wrong password get the same message, in a 422."""
    reply = send(client, name, password)
    assert reply.status_code == 422
    page = BeautifulSoup(reply.text, "html.parser")
    assert [tag.text for tag in page.select("form > [role=alert]")] == [
        "Name or password is wrong."
    ]
    assert page.select("#name")[0]["value"] == name
    assert password not in reply.text
    assert "You are signed in." not in client.get("/").text


@pytest.mark.corrects("S22", "S35")
@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("ada", "", ["", EMPTY]),
        ("", RIGHT, [EMPTY, ""]),
        ("  ", RIGHT, [EMPTY, ""]),
        ("a" * 61, RIGHT, [f"{LONG} 60 characters.", ""]),
        ("ada", "x" * 201, ["", f"{LONG} 200 characters."]),
    ],
)
def test_an_invalid_form_is_not_compared(
    client: FlaskClient, name: str, password: str, said: list[str]
) -> None:
    """An invalid form is refused before any password is compared."""
    reply = send(client, name, password)
    assert reply.status_code == 422
    page = BeautifulSoup(reply.text, "html.parser")
    fields = page.select("p:has(> label)")
    assert [tag.text.split("\n")[2] for tag in fields] == said
    assert not page.select("[role=alert]")


@pytest.mark.corrects("S22", "S35")
def test_right_credentials_start_a_fresh_session(client: FlaskClient) -> None:
    """The right password starts a session that keeps nothing of the old."""
    client.get("/")
    with client.session_transaction() as session:
        session["cart"] = "old"
    reply = send(client, "ada", RIGHT)
    assert (reply.status_code, reply.location) == (303, "/")
    with client.session_transaction() as session:
        assert dict(session) == {"number": 7}
    assert "You are signed in." in client.get("/").text


@pytest.mark.corrects("S22", "S35")
def test_a_valid_form_is_no_valid_password(wrong: CounterExamples) -> None:
    """A form that only checks lengths lets everybody in."""
    path = "forms/wrong/any_sign_in.py"
    app = wrong.load(path).app
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    form = {"name": "nobody", "password": "made-up-now"}
    reply = client.post("/", data=form)
    assert reply.text == "You are signed in."
    wrong.answers(path, f"name=nobody&password=made-up-now -> {reply.text!r}")
    assert client.post("/", data={"name": "x"}).text == "Please try again."
