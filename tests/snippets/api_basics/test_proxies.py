"""The claims of `api-basics` about Waitress behind a proxy."""

import threading
from collections.abc import Callable
from http.client import HTTPConnection
from types import ModuleType
from typing import Any

import pytest
from flask import Flask
from waitress import wasyncore
from waitress.server import create_server

from tests.snippets.errors.serving import HOST, SECONDS

Load = Callable[[str], ModuleType]
SENT = {
    "Host": "shop.example",
    "X-Forwarded-For": "198.51.100.1, 203.0.113.9",
    "X-Forwarded-Proto": "https",
}


def where(app: Flask, **options: Any) -> bytes:  # noqa: ANN401
    """Ask the shown program below Waitress, from this machine."""
    channels: dict[int, Any] = {}
    server: Any = create_server(app, map=channels, host=HOST, port=0, **options)
    thread = threading.Thread(target=server.run)
    thread.start()
    connection = HTTPConnection(HOST, server.effective_port, timeout=SECONDS)
    connection.request("GET", "/where", headers=SENT)
    body = connection.getresponse().read()
    connection.close()
    server.trigger.pull_trigger(lambda: wasyncore.close_all(channels))
    thread.join()
    server.task_dispatcher.shutdown()
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
