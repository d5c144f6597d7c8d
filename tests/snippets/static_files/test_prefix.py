"""The claims of `static-files` about applications below a path."""

import json
from pathlib import Path

import pytest
from flask import request
from werkzeug.middleware.proxy_fix import ProxyFix

from tests.serving import ask as ask_port
from tests.serving import get, waitress
from tests.snippets.static_files.files import STYLE, ask, site, status


def test_a_prefix_of_the_server_goes_in_front(tmp_path: Path) -> None:
    """Below a prefix that the server takes off, url_for puts it in front."""
    app = site(tmp_path)
    app.add_url_rule(
        "/", "home", lambda: app.url_for("static", filename="style.css")
    )
    with waitress(app, url_prefix="/shop") as port:
        page = ask_port(port, get("/shop/"))
        url = page.rpartition("\r\n")[2]
        assert url == "/shop/static/style.css"
        assert ask_port(port, get(url)).endswith(STYLE)


@pytest.mark.parametrize(
    ("fixed", "expected"),
    [(True, b"/shop/static/style.css"), (False, b"/static/style.css")],
)
def test_a_prefix_that_the_proxy_takes_off(
    tmp_path: Path, *, fixed: bool, expected: bytes
) -> None:
    """ProxyFix takes the prefix from X-Forwarded-Prefix."""
    app = site(tmp_path)
    app.add_url_rule(
        "/", "home", lambda: app.url_for("static", filename="style.css")
    )
    if fixed:
        proxied = ProxyFix(app.wsgi_app, x_prefix=1)
        app.wsgi_app = proxied  # type: ignore[method-assign]
    told = {"X-Forwarded-Prefix": "/shop"}
    assert ask(app, "/", headers=told).data == expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ({}, ["203.0.113.9", "https"]),
        ({"x_for": 0, "x_proto": 0}, ["127.0.0.1", "http"]),
    ],
)
def test_proxyfix_believes_more_than_the_prefix(
    tmp_path: Path, others: dict[str, int], expected: list[str]
) -> None:
    """Beside the prefix it takes address and scheme, unless set to 0."""
    app = site(tmp_path)
    app.add_url_rule("/", "home", lambda: [request.remote_addr, request.scheme])
    proxied = ProxyFix(app.wsgi_app, x_prefix=1, **others)
    app.wsgi_app = proxied  # type: ignore[method-assign]
    told = {
        "X-Forwarded-Prefix": "/shop",
        "X-Forwarded-For": "203.0.113.9",
        "X-Forwarded-Proto": "https",
    }
    assert json.loads(ask(app, "/", headers=told).data) == expected


def test_application_root_moves_nothing(tmp_path: Path) -> None:
    """APPLICATION_ROOT moves neither route nor url_for, but the test client."""
    app = site(tmp_path, {"APPLICATION_ROOT": "/shop"})
    app.add_url_rule(
        "/", "home", lambda: app.url_for("static", filename="style.css")
    )
    assert ask(app, "/").data == b"/static/style.css"
    assert status(app, "/static/style.css") == 200
    assert status(app, "/shop/static/style.css") == 404
    # Without a base_url, as most tests ask.
    assert app.test_client().get("/").text == "/shop/static/style.css"
