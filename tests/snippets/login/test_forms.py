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
NAMED = {"name": "Name", "password": "Password"}
CHANGED = {"current": "Current password", "password": "New password"}
LOGIN = ["username", "current-password"]
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


def test_two_forms_on_one_page(by_hand: Browser) -> None:
    """One page has two forms: one logs in, the other registers."""
    soup = page(by_hand, "/login")
    forms = soup.select("form")
    assert [form["method"] for form in forms] == ["post", "post"]
    assert [form["action"] for form in forms] == ["/login", "/register"]
    buttons = [button.get_text() for button in soup.select("button")]
    assert buttons == ["Log in", "Register"]
    assert soup.select("[role=alert]") == []
    assert fields(soup) == {
        "csrf_token": ("hidden", False),
        "name": ("None", True),
        "password": ("password", True),
    }


@pytest.mark.parametrize(
    ("which", "path", "hints"),
    [
        ("by_hand", "/login", [*LOGIN, "username", "new-password"]),
        ("browser", "/login", LOGIN),
        ("browser", "/register", ["username", "new-password"]),
        ("browser", "/password", ["current-password", "new-password"]),
    ],
)
def test_password_managers_are_told(
    which: str, path: str, hints: list[str], request: pytest.FixtureRequest
) -> None:
    """Each field says with autocomplete which name or password it wants."""
    soup = page(request.getfixturevalue(which), path)
    found = soup.select("input[name]:not([type=hidden], [type=checkbox])")
    assert [field.get("autocomplete") for field in found] == hints


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
        ("/login", NAMED | {"remember": "Stay logged in"}, "Log in"),
        ("/register", NAMED, "Register"),
        ("/password", CHANGED, "New password"),
    ],
)
def test_each_field_has_its_label(
    browser: Browser, path: str, names: dict[str, str], button: str
) -> None:
    """Each field of the accounts' forms has a label; the token needs none."""
    soup = page(browser, path)
    labels = {str(x["for"]): x.get_text() for x in soup.select("label")}
    assert labels == names
    assert list(fields(soup)) == ["csrf_token", *names]
    assert fields(soup)["password"][0] == "password"
    texts = [text.get_text() for text in soup.select("title, form button")]
    assert texts == [button, button]
    (form,) = soup.select("form")
    assert (form["method"], form.get("action")) == ("post", None)
