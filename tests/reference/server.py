"""A real server, and requests that can be held back for their last byte."""

import socket
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask
from werkzeug.serving import WSGIRequestHandler

from tests.reference.browser import COOKIE, Browser, fields
from tests.serving import development

SECONDS = 20


class Quiet(WSGIRequestHandler):
    """Leaves the log to the application."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002
        """Write nothing."""


def serving(app: Flask) -> AbstractContextManager[int]:
    """Serve on a free port, each request in a thread of its own."""
    return development(app, Quiet)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str

    @property
    def cookie(self) -> str | None:
        """Read the cookie of the session, if one was set."""
        given = self.headers.get("set-cookie", "")
        name, _, rest = given.partition("=")
        return rest.split(";")[0] if name == COOKIE else None


def form_of(
    browser: Browser, page: str, form: int = -1, **changes: str
) -> dict[str, str]:
    """Read what a form of a page, by default the last one, would send."""
    return fields(browser.page(page).select("form")[form]) | changes


def held(
    port: int, browser: Browser, url: str, form: dict[str, str]
) -> Callable[[], Answer]:
    """Send a form but for its last byte; the result sends it and reads."""
    body = urlencode(form).encode()
    head = (
        f"POST {url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        f"Cookie: {COOKIE}={browser.cookie()}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    link = socket.create_connection(("127.0.0.1", port), SECONDS)
    link.sendall(head.encode() + body[:-1])

    def finish() -> Answer:
        with link:
            link.sendall(body[-1:])
            text = b"".join(iter(lambda: link.recv(65536), b"")).decode()
        top, _, page = text.partition("\r\n\r\n")
        first, *lines = top.split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        return Answer(
            int(first.split()[1]),
            {name.lower(): value for name, value in headers.items()},
            page,
        )

    return finish


def together(requests: list[Callable[[], Answer]]) -> list[Answer]:
    """Finish held requests at the same moment, each in its own thread."""
    barrier = threading.Barrier(len(requests))
    answers: dict[int, Answer] = {}

    def run(number: int) -> None:
        barrier.wait(SECONDS)
        answers[number] = requests[number]()

    threads = [
        threading.Thread(target=run, args=[number])
        for number in range(len(requests))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answers[number] for number in range(len(requests))]
