"""A browser tab, and what it saw since it opened an address."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from threading import Thread
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

Scheme = Literal["light", "dark"]
PHONE, LAPTOP = 390, 1280
LOCAL = ("data:", "blob:")
PATIENCE = 30_000  # milliseconds, for the search on a busy machine


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Takes it calmly when a tab is closed before its answer has come."""

    def handle_error(
        self,
        request: socket | tuple[bytes, socket],
        client_address: object,
    ) -> None:
        """Say what went wrong, but not that nobody listened any more."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine; give the address."""
    handler = partial(Quiet, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class Visitor:
    """A tab that records requests and complaints of the page it shows."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.context = context
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page = self._new_tab()

    def _new_tab(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("console", self._hear)
        page.on("pageerror", lambda e: self.complaints.append(str(e)))
        page.on("requestfailed", lambda r: self.complaints.append(r.url))
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def open(
        self, path: str, scheme: Scheme = "light", width: int = LAPTOP
    ) -> None:
        """Show a page of the site: loaded, its own scripts have run.

        Each time in a new tab: one that has seen many pages holds memory of
        all of them, and what the last page asked for ends.
        """
        self.page.close()
        self.page = self._new_tab()
        self.page.emulate_media(color_scheme=scheme)
        self.page.set_viewport_size({"width": width, "height": 900})
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(self.address + path, wait_until="load")

    @property
    def shown(self) -> str:
        """The address of the shown page, seen from the site's root."""
        return self.page.url.removeprefix(self.address)

    @property
    def host(self) -> str:
        """Where the site is served."""
        return urlsplit(self.address).netloc

    @property
    def hosts(self) -> set[str]:
        """Whom the page has asked for something."""
        asked = (url for url in self.requests if not url.startswith(LOCAL))
        return {urlsplit(url).netloc for url in asked}
