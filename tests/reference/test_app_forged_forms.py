"""Forms that come from elsewhere: refused, and not shown again."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import Gone

from reference.security.access import Access, access
from tests.reference.browser import Browser, fields

Member = Callable[[str], Browser]


STALE = ["Nothing was saved: the form has expired"]


@pytest.mark.parametrize(
    ("headers", "kept"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": "http://localhost"}, True),
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://["}, False),
        ({}, False),
    ],
)
def test_words_of_another_site(
    member: Member,
    headers: dict[str, str],
    kept: bool,  # noqa: FBT001
) -> None:
    """What another site sends is not put into a form with a good token."""
    client = member("Ada").client
    del client.environ_base["HTTP_SEC_FETCH_SITE"]
    data = {"title": "theirs", "note": "x"}
    response = client.post("/samples/new", data=data, headers=headers)
    assert response.status_code == 400
    assert (b"theirs" in response.data) is kept


def test_stale_token_opens_no_door(app: Flask) -> None:
    """The page that is shown again is one that the sender may see."""
    everybody = access(Access.PUBLIC)(lambda: "")
    members = access(Access.MEMBER)(lambda: "secret")
    app.add_url_rule("/box", "web.put", everybody, methods=["POST"])
    app.add_url_rule("/box", "web.look", members)
    response = Browser(app).client.post("/box")
    assert response.status_code == 400
    assert b"secret" not in response.data


def test_page_of_a_stale_form_is_gone(app: Flask) -> None:
    """An error of the page that would be shown again is the answer."""

    @access(Access.PUBLIC)
    def gone() -> str:
        raise Gone

    everybody = access(Access.PUBLIC)(lambda: "")
    app.add_url_rule("/box", "web.put", everybody, methods=["POST"])
    app.add_url_rule("/box", "web.look", gone)
    response = Browser(app).client.post("/box")
    assert response.status_code == 410


def test_foreign_token(browser: Browser, member: Member) -> None:
    """The token of somebody else's form is refused."""
    form = browser.page("/login").select("form")[-1]
    data = {"csrf_token": fields(form)["csrf_token"], "title": "a", "note": "b"}
    response = member("Ada").client.post("/samples/new", data=data)
    assert response.status_code == 400


def test_api_needs_no_token_of_a_form(
    client: FlaskClient, writer: dict[str, str]
) -> None:
    """A program has no form; its bearer token is what no browser adds."""
    body = {"title": "Seven", "note": "x"}
    response = client.post("/api/v1/samples", json=body, headers=writer)
    assert response.status_code == 201
