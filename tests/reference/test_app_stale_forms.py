"""Forms without a good token: refused, and what was typed is kept."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import Browser, complaints, fields, html, values
from tests.reference.schema import rows

Member = Callable[[str], Browser]


STALE = ["Nothing was saved: the form has expired"]


@pytest.mark.parametrize("token", ["", "x", None])
@pytest.mark.parametrize("page", ["/samples/new", "/samples/1/edit"])
def test_stale_token(
    app: Flask, member: Member, page: str, token: str | None
) -> None:
    """A stale form is a 400 that says so, and can be sent again as it is."""
    browser = member("Ada")
    browser.add("Seven")
    data = {"title": "typed", "note": "for long"}
    sent = data if token is None else {**data, "csrf_token": token}
    response = browser.client.post(page, data=sent)
    assert response.status_code == 400
    assert complaints(response)[0].startswith(STALE[0])
    assert values(response) == data
    assert rows(app, "SELECT title FROM samples") == [("Seven",)]
    again = fields(html(response).select("form")[-1])
    assert browser.client.post(page, data=again).status_code == 303


def test_stale_login(browser: Browser) -> None:
    """A login that waited too long keeps the name, not the password."""
    data = {"name": "Ada", "password": "correct horse battery"}
    response = browser.client.post("/login", data=data)
    assert response.status_code == 400
    assert values(response) == {"name": "Ada", "password": ""}


@pytest.mark.parametrize(
    "url", ["/logout", "/logout-everywhere", "/profile/logins/1/end"]
)
def test_stale_button(member: Member, url: str) -> None:
    """A stale button does nothing, and says so where a fresh one is."""
    browser = member("Ada")
    response = browser.client.post(url)
    assert response.status_code == 400
    (told,) = complaints(response)
    assert told.startswith("Nothing was done: the page with the button")
    assert browser.name() == "Ada"
    button = html(response).select_one("form[action='/logout']")
    assert button
    browser.client.post("/logout", data=fields(button))
    assert browser.name() is None


def test_stale_button_on_another_site(browser: Browser, member: Member) -> None:
    """A button that is not ours gets the page of an error."""
    headers = {"Sec-Fetch-Site": "cross-site"}
    ada = member("Ada")
    response = ada.client.post("/logout", headers=headers)
    assert response.status_code == 400
    assert "CSRF token is missing" in html(response).get_text()
    assert ada.name() == "Ada"
    assert browser.client.post("/logout").status_code == 303


def test_stale_form_of_somebody_else(member: Member) -> None:
    """A stale form for a foreign sample tells nothing about it."""
    url = member("Ada").add("Seven")
    bob = member("Bob")
    for number in (url, "/samples/9"):
        response = bob.client.post(f"{number}/edit", data={"title": "x"})
        assert response.status_code == 404
        assert html(response).select("form") == []
