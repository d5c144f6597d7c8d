"""Each endpoint declares who may call it; who declares nothing is closed."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from reference.security.access import Access, access, access_of


def undeclared(app: Flask) -> list[str]:
    """Find the endpoints of the URL map without a declaration."""
    with app.app_context():
        return [
            rule.endpoint
            for rule in app.url_map.iter_rules()
            if access_of(rule.endpoint) is None
        ]


def test_every_endpoint_declares(app: Flask) -> None:
    """Every endpoint of the URL map declares who may call it."""
    assert undeclared(app) == []


def test_undeclared_endpoint_is_found(app: Flask) -> None:
    """A view that somebody forgot is found, and closed until then."""
    app.add_url_rule("/forgotten", "forgotten", lambda: "")
    assert undeclared(app) == ["forgotten"]
    client = app.test_client()
    for method in ("GET", "HEAD", "OPTIONS"):
        assert client.open("/forgotten", method=method).status_code == 403


def test_token_outside_the_api(app: Flask) -> None:
    """A token is asked for by the API's guard; elsewhere nobody would."""
    view = access(Access.TOKEN)(lambda: "")
    app.add_url_rule("/elsewhere", "elsewhere", view, methods=["POST"])
    assert app.test_client().post("/elsewhere").status_code == 403


def test_declaration_outlives_a_decorator(app: Flask) -> None:
    """The declaration is read from the view as it is registered."""
    with app.app_context():
        assert access_of("web.auth.log_in") is Access.PUBLIC
        assert access_of("static") is Access.PUBLIC


@pytest.mark.parametrize(
    ("method", "url", "location"),
    [
        ("GET", "/profile", "/login?next=/profile"),
        ("GET", "/samples/1/edit?a=b", "/login?next=/samples/1/edit?a%3Db"),
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
