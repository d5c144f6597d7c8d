"""Serve an application on a socket, and speak to it as a client does."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any

from flask import Flask
from waitress import wasyncore
from waitress.server import create_server
from werkzeug.serving import WSGIRequestHandler, make_server

HOST = "127.0.0.1"
SECONDS = 20
Serve = Callable[[Flask], AbstractContextManager[int]]


@contextmanager
def development(
    app: Flask, handler: type[WSGIRequestHandler] | None = None
) -> Iterator[int]:
    """Serve on a free port, as `flask run` does."""
    server = make_server(HOST, 0, app, threaded=True, request_handler=handler)
    thread = threading.Thread(target=server.serve_forever, args=[0.01])
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def waitress(
    app: Flask,
    **options: Any,  # noqa: ANN401
) -> Iterator[int]:
    """Serve on a free port with Waitress, which reads small bodies only."""
    options = {"max_request_body_size": 1024, **options}
    channels: dict[int, Any] = {}
    server: Any = create_server(app, map=channels, host=HOST, port=0, **options)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield server.effective_port
    finally:
        server.task_dispatcher.shutdown()
        # Its threads wake the server as they end, which may close all first.
        with suppress(OSError):
            server.trigger.pull_trigger(lambda: wasyncore.close_all(channels))
        thread.join()


SERVERS: dict[str, Serve] = {
    "the development server": development,
    "Waitress": waitress,
}


def ask(port: int, request: str) -> str:
    """Send what a client sends and read all that comes back."""
    with socket.create_connection((HOST, port), SECONDS) as link:
        link.sendall(request.encode())
        return b"".join(iter(lambda: link.recv(65536), b"")).decode()


def get(path: str) -> str:
    """Write the request for a path."""
    return (
        f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
