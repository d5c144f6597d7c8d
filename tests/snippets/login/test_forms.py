"""The claims of the page `login` about its forms, as a browser sees them."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    use_cheap_hashes,
    visitor,
)

ADA = {"name": "ada", "password": PASSWORD}
Fields = dict[str, tuple[str, bool]]


@pytest.fixture
def by_hand(load: Load, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """A browser on the program without an extension, ada logged in."""
    use_cheap_hashes(monkeypatch)
    browser = Browser(load("login/by_hand").app)
    browser.send("/register", "/login", **ADA)
    browser.send("/login", "/login", **ADA)
    return browser


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the accounts, ada logged in."""
    for browser in visitor(load, monkeypatch):
        browser.log_in()
        yield browser


def page(browser: Browser, path: str) -> BeautifulSoup:
    """Parse a page."""
    return BeautifulSoup(browser.get(path).text, "html.parser")


def fields(soup: BeautifulSoup) -> Fields:
    """Type of each field, and whether a browser wants it filled in."""
    return {
        str(field["name"]): (str(field.get("type")), field.has_attr("required"))
        for field in soup.select("form input:not([type=submit])")
    }


def test_one_form_logs_in_and_registers(by_hand: Browser) -> None:
    """One form has two buttons: the second sends it to /register."""
    soup = page(by_hand, "/login")
    assert fields(soup) == {
        "csrf_token": ("hidden", False),
        "name": ("None", True),
        "password": ("password", True),
    }
    assert soup.select("[role=alert]") == []
    buttons = [b.get("formaction") for b in soup.select("form button")]
    assert buttons == [None, "/register"]
    form = soup.select_one("form")
    assert form
    assert (form["method"], form.get("action")) == ("post", None)
    name = soup.select_one("[name=name]")
    assert name
    assert name["autocomplete"] == "username"


@pytest.mark.parametrize("which", ["by_hand", "browser"])
def test_the_logout_is_a_form(
    which: str, request: pytest.FixtureRequest
) -> None:
    """The logout is a form that posts to /logout and has a token."""
    soup = page(request.getfixturevalue(which), "/")
    form = soup.select_one("form")
    assert form
    assert (form["method"], form["action"]) == ("post", "/logout")
    assert fields(soup) == {"csrf_token": ("hidden", False)}


@pytest.mark.parametrize(
    ("path", "names", "button"),
    [
        ("/login", ["name", "password", "remember"], "Log in"),
        ("/register", ["name", "password"], "Register"),
        ("/password", ["password"], "New password"),
    ],
)
def test_each_field_has_its_label(
    browser: Browser, path: str, names: list[str], button: str
) -> None:
    """Each field of the accounts' forms has a label; the token needs none."""
    soup = page(browser, path)
    labels = {str(x["for"]): x.get_text() for x in soup.select("label")}
    assert list(labels) == names
    assert labels.get("remember", "Stay logged in") == "Stay logged in"
    assert list(fields(soup)) == ["csrf_token", *names]
    assert fields(soup)["password"][0] == "password"
    texts = [text.get_text() for text in soup.select("title, form button")]
    assert texts == [button, button]
    form = soup.select_one("form")
    assert form
    assert (form["method"], form.get("action")) == ("post", None)
