"""The claims of `login` about its pages as a whole: language, title, texts."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from bs4.element import Doctype

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    use_cheap_hashes,
    visitor,
)

ADA = {"name": "ada", "password": PASSWORD}


@pytest.fixture
def by_hand(load: Load, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """A browser on the program without an extension, and ada's account."""
    use_cheap_hashes(monkeypatch)
    browser = Browser(load("login/by_hand").app)
    browser.send("/register", "/login", **ADA)
    return browser


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the accounts, and an account called ada."""
    yield from visitor(load, monkeypatch)


def page(browser: Browser, path: str) -> BeautifulSoup:
    """Parse a page, without adding what it lacks."""
    return BeautifulSoup(browser.get(path).text, "html.parser")


@pytest.mark.parametrize(
    ("which", "path", "title"),
    [
        ("by_hand", "/login", "Log in"),
        ("by_hand", "/", "Home"),
        ("browser", "/login", "Log in"),
        ("browser", "/register", "Register"),
        ("browser", "/password", "New password"),
        ("browser", "/", "Home"),
    ],
)
def test_each_page_is_a_document(
    which: str, path: str, title: str, request: pytest.FixtureRequest
) -> None:
    """Each page is one HTML document in English that has a title."""
    browser: Browser = request.getfixturevalue(which)
    browser.send("/login", "/login", **ADA)
    soup = page(browser, path)
    kind, document = (part for part in soup.contents if str(part).strip())
    assert (type(kind), str(kind)) == (Doctype, "html")
    assert soup.html
    assert document == soup.html
    assert soup.html["lang"] == "en"
    titles = [found.get_text() for found in soup.select("html > title")]
    assert titles == [title]


@pytest.mark.parametrize("which", ["by_hand", "browser"])
def test_what_the_home_page_says(
    which: str, request: pytest.FixtureRequest
) -> None:
    """Home greets the user by name, and its one button says Log out."""
    browser: Browser = request.getfixturevalue(which)
    browser.send("/login", "/login", **ADA)
    soup = page(browser, "/")
    texts = [found.get_text() for found in soup.select("h1, form button")]
    assert texts == ["Hello, ada", "Log out"]
    assert soup.get_text().split() == ["Home", "Hello,", "ada", "Log", "out"]


def test_labels_are_around_their_fields(by_hand: Browser) -> None:
    """In both forms of the first program a label is around each field."""
    labels = {
        str(form["action"]): [
            (label.get_text().strip(), str(label.input and label.input["name"]))
            for label in form.select("label")
        ]
        for form in page(by_hand, "/login").select("form")
    }
    both = [("Name", "name"), ("Password", "password")]
    assert labels == {"/login": both, "/register": both}


def test_a_stranger_reads_no_message(browser: Browser) -> None:
    """Whoever was never logged in comes to a login page without a message."""
    form = browser.get("/").location
    assert form == "/login?next=%2F"
    assert page(browser, form).select("[role=alert]") == []
