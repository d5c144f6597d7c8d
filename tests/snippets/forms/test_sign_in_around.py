"""The claims of the page `forms` about what surrounds a form that signs in."""

import importlib
from collections.abc import Callable
from functools import partial
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from werkzeug import security
from werkzeug.security import check_password_hash, generate_password_hash

Load = Callable[[str], ModuleType]
RIGHT = "correct horse"


@pytest.fixture
def checks() -> list[str]:
    """The hashes that were compared."""
    return []


@pytest.fixture
def client(
    load: Load, monkeypatch: pytest.MonkeyPatch, checks: list[str]
) -> FlaskClient:
    """A browser in front of a program that knows one account."""
    cheap = partial(generate_password_hash, method="pbkdf2:sha256:1")

    def check(stored: str, typed: str) -> bool:
        checks.append(stored)
        return check_password_hash(stored, typed)

    monkeypatch.setattr(security, "generate_password_hash", cheap)
    monkeypatch.setattr(security, "check_password_hash", check)
    module = load("forms/sign_in")
    module.accounts["ada"] = module.Account(7, cheap(RIGHT))
    client: FlaskClient = module.app.test_client()
    return client


def token_of(client: FlaskClient) -> str:
    """The token in the page."""
    page = BeautifulSoup(client.get("/").text, "html.parser")
    return str(page.select("[name=csrf_token]")[0]["value"])


def test_an_unknown_name_costs_as_much(
    load: Load, client: FlaskClient, checks: list[str]
) -> None:
    """A wrong password and an unknown name are compared once each."""
    for name in ("ada", "eve"):
        form = {"csrf_token": token_of(client), "name": name, "password": "x"}
        assert client.post("/", data=form).status_code == 422
    assert len(checks) == 2
    assert checks[0] != checks[1]
    methods = {stored.split("$")[0] for stored in checks}
    assert methods == {"pbkdf2:sha256:1"}
    assert load("forms/sign_in").NOBODY.startswith("pbkdf2:sha256:1")


def test_an_older_hash_costs_something_else(
    client: FlaskClient, checks: list[str]
) -> None:
    """A hash that was made in another way takes other work than no account."""
    old = generate_password_hash(RIGHT, method="pbkdf2:sha256:9")
    module = importlib.import_module("sign_in")
    module.accounts["old"] = module.Account(8, old)
    for name in ("old", "eve"):
        form = {"csrf_token": token_of(client), "name": name, "password": "x"}
        assert client.post("/", data=form).status_code == 422
    methods = [stored.split("$")[0] for stored in checks]
    assert methods == ["pbkdf2:sha256:9", "pbkdf2:sha256:1"]


def test_one_get_gives_a_script_its_token(client: FlaskClient) -> None:
    """A script that asks for the page first may guess as it likes."""
    guesses = ["guess", "password", RIGHT]
    refused = {"name": "ada", "password": "guess"}
    assert client.post("/", data=refused).status_code == 400
    token = token_of(client)
    replies = [
        client.post(
            "/", data={"csrf_token": token, "name": "ada", "password": guess}
        )
        for guess in guesses
    ]
    assert [reply.status_code for reply in replies] == [422, 422, 303]


def test_a_form_in_another_tab_is_void_after_a_sign_in(
    client: FlaskClient,
) -> None:
    """A sign-in that clears the session makes the token of other tabs void."""
    other_tab = {"csrf_token": token_of(client), "name": "ada", "password": "x"}
    assert client.post("/", data=other_tab).status_code == 422
    good = {**other_tab, "password": RIGHT}
    assert client.post("/", data=good).status_code == 303
    reply = client.post("/", data=other_tab)
    assert reply.status_code == 400
    assert "The CSRF session token is missing." in reply.text
    assert client.get("/nothing").status_code == 404
    reply = client.post("/", data=other_tab)
    assert "The CSRF session token is missing." in reply.text
    token_of(client)
    reply = client.post("/", data=other_tab)
    assert "The CSRF tokens do not match." in reply.text
    again = {**other_tab, "csrf_token": token_of(client)}
    assert client.post("/", data=again).status_code == 422


def test_a_password_manager_knows_the_fields(client: FlaskClient) -> None:
    """The fields are marked as user name and current password."""
    page = BeautifulSoup(client.get("/").text, "html.parser")
    marks = [str(tag["autocomplete"]) for tag in page.select("[autocomplete]")]
    assert marks == ["username", "current-password"]
