"""One reused browser tab, and what it saw since it opened an address."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import BrowserContext, ConsoleMessage

Scheme = Literal["light", "dark"]
PHONE, LAPTOP = 390, 1280
PATIENCE = 10_000  # milliseconds, for the search on a slow machine


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port of this machine; give the address."""
    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
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
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("requestfailed", lambda r: self.complaints.append(r.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def open(
        self, path: str, scheme: Scheme = "light", width: int = LAPTOP
    ) -> None:
        """Show a page of the site: loaded, its own scripts have run."""
        self.page.emulate_media(color_scheme=scheme)
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto("about:blank")  # what the last page asked for ends
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(self.address + path, wait_until="load")

    @property
    def shown(self) -> str:
        """The address of the shown page, seen from the site's root."""
        return self.page.url.removeprefix(self.address)
