"""The reference application as a reader runs it, and a tab that visits it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
    Axe,
)
from playwright.sync_api import BrowserContext, Locator, Response

from provenance.transcripts.servers import Server, free_ports
from tests.browser.visitor import Scheme, Visitor

FLASK = ("flask", "--app", "reference")
PASSWORD = "correct horse battery"  # noqa: S105
# Chromium says so of a form with a fault, which `answers` has.
REFUSED = "Failed to load resource: the server responded with a status of 422"

GROUND = "getComputedStyle(document.documentElement).backgroundColor"
WHITE = "rgb(255, 255, 255)"
NEEDED = "document.documentElement.scrollWidth"


@contextmanager
def running(project: Path, instance: Path) -> Iterator[str]:
    """Set the application up and run it; give its address.

    Outside of debug mode: what needs https comes true on this machine, too.
    """
    here = str(Path(sys.executable).parent)
    machine = {k: v for k, v in os.environ.items() if not k.startswith("FLASK")}
    env = machine | {
        "FLASK_INSTANCE_PATH": str(instance),
        "PATH": os.pathsep.join([here, machine["PATH"]]),
    }
    for command in (["--debug", "set-up"], ["--debug", "train"]):
        made = [*FLASK, *command]
        subprocess.run(made, cwd=project, env=env, check=True)
    (port,) = free_ports(1)
    server = Server([*FLASK, "run", "--port", str(port)], project, env)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.stop()


class Reader(Visitor):
    """A tab that remembers how forms were answered, and what was missing."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        """Open the tab."""
        super().__init__(context, address)
        self.answers: list[tuple[int, str]] = []
        self.missing: list[tuple[int, str]] = []
        self.page.on("response", self._note)

    def _note(self, response: Response) -> None:
        answer = response.status, urlsplit(response.url).path
        if response.request.method == "POST":
            self.answers.append(answer)
        elif response.status >= 400:
            self.missing.append(answer)

    def go(self, path: str) -> None:
        """Open a page; what was heard before is kept."""
        self.page.goto(self.address + path)

    def field(self, label: str) -> Locator:
        """Find a field by what stands beside it."""
        return self.page.get_by_label(label, exact=True)

    def send(self, button: str, **fields: str) -> None:
        """Fill fields in by their labels, press a button, see the answer."""
        for label, text in fields.items():
            self.field(label).fill(text)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()

    def check_page(self, path: str, scheme: Scheme, width: int) -> None:
        """Assert that axe finds nothing, and that the page fits."""
        self.page.emulate_media(color_scheme=scheme)
        self.page.set_viewport_size({"width": width, "height": 900})
        self.go(path)
        assert self.shown == path
        assert (self.page.evaluate(GROUND) == WHITE) == (scheme == "light")
        results = Axe().run(self.page)
        assert results.response["passes"], "axe checked nothing"
        assert results.violations_count == 0, results.generate_report()
        assert self.page.evaluate(NEEDED) <= width

    def check_behaviour(self) -> None:
        """Assert that no page asked another host or had a complaint."""
        own = urlsplit(self.address).netloc
        assert {urlsplit(url).netloc for url in self.requests} == {own}
        said = [c for c in self.complaints if not c.startswith(REFUSED)]
        assert said == []
        assert self.missing == []
