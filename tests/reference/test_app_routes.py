"""What is registered."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.cli import cli
from flask.testing import FlaskClient, FlaskCliRunner


def test_flask_routes(runner: FlaskCliRunner) -> None:
    """`flask routes` lists an endpoint by its full name."""
    lines = runner.invoke(cli, ["routes"]).output.splitlines()
    assert ["v2.samples", "GET,", "POST", "/api/v2/samples"] in [
        line.split() for line in lines
    ]


def test_two_applications(make_app: Callable[..., Flask]) -> None:
    """The same blueprints serve several applications in one process."""
    closed = make_app(JWT_SECRET_KEY=None).test_client()
    opened = make_app().test_client()
    body = {"name": "Ada", "password": "x"}
    for version in ("v1", "v2"):
        url = f"/api/{version}/tokens"
        assert closed.post(url, json=body).status_code == 403
        assert opened.post(url, json=body).status_code == 401


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/samples//new", 404),
        ("/members//1", 404),
        ("/api/v1//samples", 404),
        ("/static//style.css", 404),
        ("/static/.//style.css", 200),
        ("//", 200),
        ("//samples", 200),
        ("///samples", 200),
        ("//samples//new", 404),
    ],
)
def test_no_redirect_to_a_host(
    client: FlaskClient, path: str, status: int
) -> None:
    """Two slashes inside an address lead to no redirect to the host."""
    # The client would take what follows `//` for a host.
    asked = {"PATH_INFO": path, "HTTP_HOST": "evil.example"}
    with client.get("/", environ_overrides=asked) as response:
        assert response.status_code == status
        assert "Location" not in response.headers


@pytest.mark.parametrize("url", ["/api/v1/samples", "/api/v1/members"])
def test_no_slash_at_the_end(client: FlaskClient, url: str) -> None:
    """An address of the API has no slash at its end."""
    assert client.get(url).status_code == 200
    assert client.get(url + "/").status_code == 404


def test_head(app: Flask, client: FlaskClient) -> None:
    """Wherever GET is allowed HEAD is, and gets the same without a body."""
    for rule in app.url_map.iter_rules():
        methods = rule.methods or set()
        assert ("GET" in methods) is ("HEAD" in methods), rule
        if "GET" in methods and not rule.arguments:
            with client.get(rule.rule) as whole, client.head(rule.rule) as head:
                assert head.status_code == whole.status_code, rule
                assert head.data == b""
