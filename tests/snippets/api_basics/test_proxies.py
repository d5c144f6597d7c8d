"""The claims of `api-basics` about Waitress behind a proxy."""

import json
from collections.abc import Callable
from http.client import HTTPConnection
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

from tests.serving import HOST, SECONDS, waitress

Load = Callable[[str], ModuleType]
SENT = {
    "Host": "shop.example",
    "X-Forwarded-For": "198.51.100.1, 203.0.113.9",
    "X-Forwarded-Proto": "https",
}


def where(
    app: Flask,
    sent: dict[str, str] = SENT,
    **options: Any,  # noqa: ANN401
) -> bytes:
    """Ask an application below Waitress, from this machine."""
    with waitress(app, **options) as port:
        connection = HTTPConnection(HOST, port, timeout=SECONDS)
        connection.request("GET", "/where", headers=sent)
        body = connection.getresponse().read()
        connection.close()
    return body


@pytest.mark.parametrize(
    ("proxy", "client", "scheme"),
    [(HOST, "203.0.113.9", "https"), ("192.0.2.7", HOST, "http")],
)
def test_waitress_believes_one_address_only(
    load: Load, proxy: str, client: str, scheme: str
) -> None:
    """Waitress believes the headers from the named address, no other."""
    body = where(
        load("api_basics/behind_proxy.py").app,
        trusted_proxy=proxy,
        trusted_proxy_headers="x-forwarded-for x-forwarded-proto",
    )
    url = f"{scheme}://shop.example/where"
    assert body == f'{{"client":"{client}","url":"{url}"}}\n'.encode()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_has_to_set_what_is_believed(load: Load, scheme: str) -> None:
    """Where the proxy sets one of the two headers, the client has the other."""
    app = load("api_basics/behind_proxy.py").app
    sent = {"Host": "shop.example", "X-Forwarded-Proto": scheme}
    seen = {"X-Forwarded-For": "203.0.113.9"}  # written by the proxy
    reply = app.test_client().get("/where", headers=sent | seen)
    url = f"{scheme}://shop.example/where"
    assert reply.json == {"client": "203.0.113.9", "url": url}


REMOVED = [
    *(f"X-Forwarded-{name}" for name in ("For", "Host", "Proto", "Port", "By")),
    "Forwarded",
]


@pytest.fixture
def prefixed() -> Flask:
    """Make an application that shows its prefix and those headers."""
    app = Flask("shop")
    app.wsgi_app = ProxyFix(app.wsgi_app, x_prefix=1)  # type: ignore[method-assign]

    @app.get("/where")
    def show() -> list[str]:
        found = [name for name in REMOVED if name in request.headers]
        return [request.script_root, *found]

    return app


def test_waitress_removes_all_but_the_prefix(prefixed: Flask) -> None:
    """By default Waitress removes six headers, and no X-Forwarded-Prefix."""
    sent = dict.fromkeys(REMOVED, "203.0.113.9")
    sent |= {"Host": "shop.example", "X-Forwarded-Prefix": "/evil"}
    assert where(prefixed, sent) == b'["/evil"]\n'
    kept = where(prefixed, sent, clear_untrusted_proxy_headers=False)
    assert json.loads(kept) == ["/evil", *REMOVED]
