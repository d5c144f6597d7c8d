"""Each endpoint declares who may call it; who declares nothing is closed."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from reference.security.access import Access, Rule, access, rule_of
from tests.reference.browser import Browser


def undeclared(app: Flask) -> list[str]:
    """Find the endpoints of the URL map without a declaration."""
    with app.app_context():
        return [
            rule.endpoint
            for rule in app.url_map.iter_rules()
            for method in (rule.methods or set())
            if rule_of(rule.endpoint, method) is None
        ]


def test_every_endpoint_declares(app: Flask) -> None:
    """Every endpoint of the URL map declares who may call it."""
    assert undeclared(app) == []


def test_undeclared_endpoint_is_found(app: Flask) -> None:
    """A view that somebody forgot is found, and closed until then."""
    methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]
    app.add_url_rule("/forgotten", "forgotten", lambda: "", methods=methods)
    assert set(undeclared(app)) == {"forgotten"}
    client = app.test_client()
    for method in methods:
        assert client.open("/forgotten", method=method).status_code == 403


@pytest.mark.parametrize("url", ["/elsewhere", "/api/elsewhere"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_token_everywhere(
    app: Flask, writer: dict[str, str], url: str, method: str
) -> None:
    """A token is asked for by declaration, whatever the method and place."""
    view = access(Access.TOKEN)(lambda: "")
    app.add_url_rule(url, "elsewhere", view, methods=[method])
    client = app.test_client()
    assert client.open(url, method=method).status_code == 401
    answer = client.open(url, method=method, headers=writer)
    assert answer.status_code == 200


@pytest.mark.parametrize("url", ["/mine/<n>", "/api/mine/<n>"])
def test_owner_is_enforced(
    app: Flask, member: Callable[[str], Browser], url: str
) -> None:
    """What belongs to somebody else is a 404, without a line in the view."""

    def view(n: str) -> str:
        return f"of member {n}"

    def owner_of(n: str) -> int:
        return int(n)

    app.add_url_rule(url, "mine", access(Access.OWNER, owner_of)(view))
    ada = member("Ada")
    answers = [
        ada.client.get(url.replace("<n>", number)).status_code
        for number in ("1", "2")
    ]
    assert answers == [200, 404]


def test_owner_has_to_be_found() -> None:
    """An owner's view that does not say how to find the owner is refused."""
    told = "an owner's view, and no other, says how to find the owner"
    for wrong in ((Access.OWNER,), (Access.MEMBER, lambda: 1)):
        with pytest.raises(TypeError) as caught:
            access(*wrong)
        assert str(caught.value) == told


def test_body_comes_first(client: FlaskClient) -> None:
    """A form is read, within its limits, before anybody is looked up."""
    large = {"about": "x" * 140_000}
    response = client.post(
        "/profile", data=large, content_type="multipart/form-data"
    )
    assert response.status_code == 413


def test_stranger_below_the_api(app: Flask) -> None:
    """A program that is no member gets a 401, not the page of the login."""
    app.add_url_rule("/api/me", "me", access(Access.MEMBER)(lambda: ""))
    response = app.test_client().get("/api/me")
    assert response.status_code == 401
    assert response.content_type == "application/problem+json"


def test_declaration_outlives_a_decorator(app: Flask) -> None:
    """The declaration is read from the view as it is registered."""
    with app.app_context():
        assert rule_of("web.auth.log_in", "POST") == Rule(Access.PUBLIC)
        assert rule_of("static", "GET") == Rule(Access.PUBLIC)


@pytest.mark.parametrize(
    ("method", "url", "location"),
    [
        ("GET", "/profile", "/login?next=/profile"),
        ("GET", "/samples/1/edit?a=b", "/login?next=/samples/1/edit?a%3Db"),
        ("GET", "/profile?q=what?", "/login?next=/profile?q%3Dwhat?"),
        ("POST", "/logout", "/login"),
        ("HEAD", "/profile", "/login"),
    ],
)
def test_stranger_is_sent_to_the_login(
    client: FlaskClient, method: str, url: str, location: str
) -> None:
    """A stranger logs in first; only what GET shows is come back to."""
    response = client.open(url, method=method)
    assert response.status_code == 303
    assert response.location == location


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_stranger_is_told_what_became_of_it(app: Flask, method: str) -> None:
    """Who sends something without a login is told that it changed nothing."""
    browser = Browser(app)
    ours = {"Sec-Fetch-Site": "same-origin"}
    browser.client.open("/profile", method=method, headers=ours)
    told = "You were not logged in, so nothing was changed."
    assert (told in browser.page("/login").text) is (method == "POST")


def test_a_form_of_another_site_replaces_no_cookie(client: FlaskClient) -> None:
    """What another site sends brings no cookie, and gets none to replace it."""
    for site in ("cross-site", "same-site", "none"):
        headers = {"Sec-Fetch-Site": site}
        response = client.post("/logout", headers=headers)
        assert (response.status_code, response.location) == (303, "/login")
        assert "Set-Cookie" not in response.headers
