"""Over https a form says from which page it comes, and it has to be ours."""

from collections.abc import Callable

import pytest
from werkzeug.test import TestResponse

from tests.reference.browser import Browser, complaints, values
from tests.reference.server import form_of

Member = Callable[[str], Browser]
TYPED = {"title": "typed", "note": "x"}


def send(member: Member, site: str, referrer: str | None) -> TestResponse:
    """Send a form to a site, with a good token."""
    browser = member("Ada")
    return browser.client.post(
        "/samples/new",
        base_url=site,
        data=form_of(browser, "/samples/new") | TYPED,
        headers={"Referer": referrer} if referrer else {},
    )


def test_browser_without_referrer(member: Member) -> None:
    """Over https, a browser that hides the page of the form is told so."""
    response = send(member, "https://localhost", None)
    assert response.status_code == 400
    assert "does not say from which page" in complaints(response)[0]
    assert values(response) == TYPED


@pytest.mark.parametrize(
    "referrer",
    [
        "https://localhost:8443/samples/new",
        "https://evil.example/",
        "http://localhost/samples/new",
        "http://[",
    ],
)
def test_other_referrer(member: Member, referrer: str) -> None:
    """Over https, a form of another scheme, host or port is not called old."""
    response = send(member, "https://localhost", referrer)
    assert response.status_code == 400
    (told,) = complaints(response)
    assert "expired" not in told
    assert "from another address than this site takes for its own" in told
    assert "To send it again will not help" in told
    assert values(response) == TYPED


@pytest.mark.parametrize(
    "site", ["https://localhost", "https://localhost:8443"]
)
def test_own_referrer(member: Member, site: str) -> None:
    """A form of this host and port is saved; without a token it is old."""
    page = f"{site}/samples/new"
    assert send(member, site, page).status_code == 303
    headers = {"Referer": page}
    old = member("Bob").client.post(page, headers=headers)
    assert old.status_code == 400
    assert "the form has expired" in complaints(old)[0]


def test_port_that_goes_without_saying(member: Member) -> None:
    """A proxy may name port 443 in Host, which no browser names in Referer."""
    browser = member("Ada")
    saved = browser.client.post(
        "/samples/new",
        base_url="https://localhost",
        data=form_of(browser, "/samples/new") | TYPED,
        headers={
            "Host": "localhost:443",
            "Referer": "https://localhost/samples/new",
        },
    )
    assert saved.status_code == 303


@pytest.mark.parametrize("referrer", [None, "https://evil.example/"])
def test_referrer_without_https(member: Member, referrer: str | None) -> None:
    """Over http nobody asks for the page of the form."""
    assert send(member, "http://localhost", referrer).status_code == 303
