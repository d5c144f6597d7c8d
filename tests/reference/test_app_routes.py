"""What is registered, and that nothing is writable by accident."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.cli import cli
from flask.testing import FlaskClient, FlaskCliRunner
from werkzeug.routing import Rule

SAFE = {"GET", "HEAD", "OPTIONS"}
# A new route is refused by the test below until somebody names it here, and
# only routes that read may be named.
PUBLIC = {
    "static",
    "web.home",
    "web.member",
    "health.live",
    "health.ready",
    "api.v1.members.many",
    "api.v1.members.one",
    "api.v1.samples.many",
    "api.v1.samples.one",
}


def address(app: Flask, rule: Rule) -> str:
    """Make an address that `rule` matches."""
    adapter = app.url_map.bind("localhost")
    return adapter.build(rule.endpoint, dict.fromkeys(rule.arguments, "1"))


def open_doors(app: Flask) -> list[str]:
    """Find the routes that a stranger may use and nobody declared."""
    client = app.test_client()
    return [
        f"{method} {rule}"
        for rule in app.url_map.iter_rules()
        for method in sorted(rule.methods or ())
        if not (rule.endpoint in PUBLIC and method in SAFE)
        and method != "OPTIONS"
        and client.open(address(app, rule), method=method).status_code
        not in {401, 403}
    ]


def test_default_deny(app: Flask) -> None:
    """A route is declared as public reading, or refuses a stranger."""
    assert open_doors(app) == []


def test_default_deny_finds_a_door(app: Flask) -> None:
    """A route that nobody declared, and a public one that writes, are found."""
    app.add_url_rule("/secret", "secret", lambda: "")
    app.add_url_rule("/", "web.home", methods=["POST"])
    assert set(open_doors(app)) == {"GET /secret", "HEAD /secret", "POST /"}


def test_declared_routes_exist(app: Flask) -> None:
    """The declaration names no route that is gone."""
    assert app.view_functions.keys() >= PUBLIC


def test_flask_routes(runner: FlaskCliRunner) -> None:
    """`flask routes` lists nested endpoints by their full name."""
    lines = runner.invoke(cli, ["routes"]).output.splitlines()
    assert ["api.v1.samples.create", "POST", "/api/v1/samples"] in [
        line.split() for line in lines
    ]


def test_two_applications(make_app: Callable[..., Flask]) -> None:
    """The same blueprints serve several applications in one process."""
    closed = make_app(API_WRITE_TOKEN=None).test_client()
    opened = make_app().test_client()
    assert closed.post("/api/v1/samples").status_code == 403
    assert opened.post("/api/v1/samples").status_code == 401


@pytest.mark.parametrize("url", ["/api/v1/samples", "/api/v1/members"])
def test_no_slash_at_the_end(client: FlaskClient, url: str) -> None:
    """An address of the API has no slash at its end."""
    assert client.get(url).status_code == 200
    assert client.get(url + "/").status_code == 404
