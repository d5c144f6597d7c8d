"""Pages, compared whole: nothing on them may go, come or change unseen."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.reference.browser import Browser
from tests.reference.guessing import write_model

PAGES = Path(__file__).with_name("pages")

#: What differs each time, and what the files have in its place.
DIFFERENT = {
    r'(name="csrf_token"[^>]* value=")[^"]+': r"\1<token>",
    r'(nonce=")[^"]+': r"\1<nonce>",
    r"((?:since|on) )\d{4}-\d\d-\d\d(?=</p>|\n)": r"\1<day>",
    r"(<code>)[0-9a-f]{32}": r"\1<request id>",
    r"(The model is )[0-9a-f]{12}": r"\1<version>",
}


def compare(response: TestResponse, name: str, account: str = "") -> None:
    """Compare a page with its file, blank lines and indentation left out.

    All pages have the same frame, with the ``account`` of a kind of visitor in
    it; the file has what is the page's own, the title on its first line.
    """
    text = response.get_data(as_text=True)
    for pattern, replacement in DIFFERENT.items():
        text = re.sub(pattern, replacement, text)
    lines = (line.strip() for line in text.splitlines())
    expected = read(name)
    if account:
        title, main = expected.split("\n", 1)
        expected = read("frame").format(
            title=title, account=read(account), main=main
        )
    assert "\n".join(filter(None, lines)) + "\n" == expected


def read(name: str) -> str:
    """Read the file of a page, or of a part that pages share."""
    return (PAGES / f"{name}.html").read_text(encoding="utf-8")


@pytest.fixture
def ada(member: Callable[[str], Browser]) -> Browser:
    """A member with two samples, who has just changed the second one."""
    browser = member("Ada <3")
    browser.add("Seven")
    browser.send(f"{browser.add('Eight')}/edit", title="Eight & nine")
    return browser


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("/", "home-empty"),
        ("/login", "login"),
        ("/register", "register"),
    ],
)
def test_pages_for_strangers(client: FlaskClient, url: str, name: str) -> None:
    """What a stranger sees where nothing is there yet."""
    compare(client.get(url), name, "account-stranger")


def test_error(client: FlaskClient) -> None:
    """A page of an error has no frame, which would ask the database."""
    compare(client.get("/nothing"), "not-found")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("/", "home"),
        ("/members/1", "member"),
        ("/samples", "samples"),
        ("/samples/1", "sample"),
        ("/samples/1/edit", "edit"),
        ("/samples/new", "new"),
        ("/guess", "guess"),
        ("/profile", "profile"),
        ("/profile/password", "password"),
    ],
)
def test_pages_for_members(ada: Browser, url: str, name: str) -> None:
    """What a member sees, who is told once what was saved."""
    compare(ada.client.get(url), name, "account-member")


def test_pages_of_lists(ada: Browser) -> None:
    """A page of a list leads to the one before and to the next one."""
    ada.page("/")
    ada.add("Ten")
    ada.page("/")
    for number, name in (1, "first"), (2, "middle"):
        response = ada.client.get(f"/members/1?per_page=1&page={number}")
        compare(response, f"member-{name}", "account-member")


def test_wrong_password(browser: Browser) -> None:
    """Where no field is to blame, the form says it above them."""
    compare(
        browser.log_in("Ada", "wrong" * 4), "login-refused", "account-stranger"
    )


def test_form_with_faults(ada: Browser) -> None:
    """A form that is refused says why, at each field."""
    response = ada.send("/samples/new", title=" ", note="a\tb")
    compare(response, "new-refused", "account-member")


def test_guess(ada: Browser, app: Flask) -> None:
    """A guess is a table with a bar for each digit, above the form."""
    write_model(app)
    ada.page("/")
    response = ada.send("/guess", squares="3", note="a loop")
    compare(response, "guessed", "account-member")
