"""The claims of the page `forms` about a form that is handled by hand."""

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]


@pytest.fixture
def guestbook(load: Load) -> ModuleType:
    """Load the page's first program."""
    return load("forms/guestbook")


@pytest.fixture
def client(guestbook: ModuleType) -> FlaskClient:
    """A browser without cookies."""
    client: FlaskClient = guestbook.app.test_client()
    return client


def sign(client: FlaskClient, **typed: str) -> TestResponse:
    """Post what was typed, with the token of the page."""
    page = BeautifulSoup(client.get("/").text, "html.parser")
    token = page.select("[name=csrf_token]")[0]["value"]
    return client.post("/", data={"csrf_token": token, **typed})


def test_the_shown_tests_pass(guestbook: ModuleType) -> None:
    """The tests of the guestbook pass."""
    assert guestbook.entries == []
    shown = importlib.import_module("guestbook.test_guestbook")
    shown.test_an_invalid_form_comes_back_filled_in()
    assert guestbook.entries == []
    shown.test_a_valid_form_is_kept_and_answered_with_a_redirect()
    assert len(guestbook.entries) == 1


@pytest.mark.corrects("H08")
@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"name": " ", "message": "Hello"}, "name"),
        ({"name": "Ada", "message": " \r\n "}, "message"),
        ({"name": "A" * 41, "message": "Hello"}, "name"),
        ({"name": "Ada", "message": "x" * 501}, "message"),
    ],
)
def test_an_invalid_entry_is_a_422(
    guestbook: ModuleType,
    client: FlaskClient,
    typed: dict[str, str],
    wrong: str,
) -> None:
    """An invalid entry answers 422, says what is wrong, and is not kept."""
    reply = sign(client, anonymous="on", **typed)
    assert reply.status_code == 422
    page = BeautifulSoup(reply.text, "html.parser")
    told = {span["id"]: span.text for span in page.select("span")}
    limit = guestbook.LIMITS[wrong]
    assert told.pop(f"{wrong}-error") == f"Write 1 to {limit} characters."
    assert set(told.values()) == {""}
    (described,) = page.select("[aria-describedby]")
    assert described["aria-describedby"] == f"{wrong}-error"
    assert (described["id"], described["maxlength"]) == (wrong, str(limit))
    assert page.select("#name")[0]["value"] == typed["name"].strip()
    message = page.select("#message")[0].text.lstrip("\n")
    assert message == typed["message"].strip()
    assert page.select("#anonymous[checked]")
    assert page.select("#name[autocomplete=name]")
    assert guestbook.entries == []


@pytest.mark.parametrize("extra", [{}, {"anonymous": "on"}])
def test_an_unchecked_box_is_not_sent(
    guestbook: ModuleType, client: FlaskClient, extra: dict[str, Any]
) -> None:
    """A checkbox counts as checked when its name was sent at all."""
    reply = sign(client, name=" Ada ", message="a\r\nb ", **extra)
    assert (reply.status_code, reply.location) == (303, "/")
    assert guestbook.entries == [("Ada", "a\nb", bool(extra))]
    who = "Somebody" if extra else "Ada"
    assert f"<p>{who}: a\nb</p>" in client.get("/").text


@pytest.mark.corrects("S20")
def test_without_a_token_the_view_does_not_run(
    guestbook: ModuleType, client: FlaskClient
) -> None:
    """CSRFProtect refuses a form without a token before the view runs."""
    reply = client.post("/", data={"name": "Ada", "message": "Hello"})
    assert reply.status_code == 400
    assert "The CSRF token is missing." in reply.text
    assert guestbook.entries == []


@pytest.mark.corrects("S19")
def test_the_template_escapes_what_was_typed(client: FlaskClient) -> None:
    """The template shows what a stranger typed as text, not as markup."""
    attack = "<script>alert(1)</script>"
    sign(client, name=attack, message="</textarea>" + attack)
    assert attack not in client.get("/").text
    refused = sign(client, name=attack * 2, message="</textarea>" + attack)
    assert refused.status_code == 422
    assert attack not in refused.text
    assert "</textarea>&lt;" not in refused.text


def test_a_missing_field_is_a_400(client: FlaskClient) -> None:
    """request.form["x"] without an x in the form answers 400."""
    reply = sign(client, name="Ada")
    assert reply.status_code == 400
    assert "could not understand" in reply.text
