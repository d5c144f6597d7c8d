"""The claims of the page `login` about where a login may lead."""

from collections.abc import Iterator

import pytest

from tests.snippets.login.browser import PASSWORD, Browser, Load, visitor

#: Each leads a browser to another host, or runs a script, or is no path.
ATTACKS = [
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "/\t\\evil.example",
    "\t//evil.example",
    " //evil.example",
    "\x00//evil.example",
    "/\x00/evil.example",
    "http://evil.example",
    "https://evil.example/",
    "HTTPS://evil.example",
    "https:evil.example",
    "https:///evil.example",
    "https:/evil.example",
    "http:///evil.example",
    "https:\\\\evil.example",
    "http://localhost@evil.example/",
    "http://localhost.evil.example/",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "evil.example",
    "@evil.example",
    "/\u2028/evil.example",
    "",
]

#: Each is a path on this site, and what Location then says.
PATHS = {
    "/": "/",
    "/api/me": "/api/me",
    "/notes?page=2&sort=name": "/notes?page=2&sort=name",
    "/?q=http://evil.example": "/?q=http://evil.example",
    "/a//b": "/a//b",
    "/@evil.example": "/@evil.example",
    "/%5Cevil.example": "/%5Cevil.example",
    "/%09/evil.example": "/%09/evil.example",
    "/%2F/evil.example": "/%2F/evil.example",
    "/笔记": "/%E7%AC%94%E8%AE%B0",
}


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser without a limit, and an account called ada."""
    yield from visitor(load, monkeypatch, RATELIMIT_ENABLED=False)


@pytest.mark.parametrize("target", ATTACKS)
def test_what_is_no_local_path(load: Load, target: str) -> None:
    """None of these attacks is a local path."""
    assert not load("login/accounts/redirects.py").is_local_path(target)


@pytest.mark.parametrize("target", PATHS)
def test_what_is_a_local_path(load: Load, target: str) -> None:
    """Each of these paths on this site is one, whatever its script."""
    assert load("login/accounts/redirects.py").is_local_path(target)


def test_a_login_never_leads_to_another_site(browser: Browser) -> None:
    """With any of these attacks in next, the login leads home."""
    for target in ATTACKS:
        response = browser.log_in(target=target)
        assert (response.status_code, response.location) == (303, "/"), target


def test_a_login_leads_back_to_a_path(browser: Browser) -> None:
    """A path that passes is followed, its query included."""
    for target, location in PATHS.items():
        response = browser.log_in(target=target)
        assert (response.status_code, response.location) == (303, location)


def test_the_guard_names_the_page_that_was_wanted(browser: Browser) -> None:
    """A refused GET of /?x=1 leads to /login?next=%2F%3Fx%3D1."""
    refused = browser.get("/?x=1")
    assert refused.status_code == 303
    assert refused.location == "/login?next=%2F%3Fx%3D1"
    assert browser.log_in(target="/?x=1").location == "/?x=1"


@pytest.mark.parametrize("query", ["%E3%80%80", "%E2%80%8D", "%5C", "%25", ""])
def test_a_wanted_page_comes_back(browser: Browser, query: str) -> None:
    """A wide blank, a joiner or a backslash in the query comes back, too."""
    wanted = f"/?q=a{query}b"
    form = browser.get(wanted).location
    assert form
    fields = {"name": "ada", "password": PASSWORD}
    assert browser.send(form, form, **fields).location == wanted


def test_a_refused_post_names_no_page(browser: Browser) -> None:
    """After a POST of a stranger or of a remembered user a login goes home."""
    response = browser.send("/logout", "/login")
    assert (response.status_code, response.location) == (303, "/login")
    browser.log_in(remember="y")
    browser.client.delete_cookie("session")
    response = browser.send("/password", "/")
    assert (response.status_code, response.location) == (303, "/login")
