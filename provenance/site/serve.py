"""Serve both languages at one address and rebuild them when a file changes.

A changed page is built from the record that there is.  Changed code makes the
tests run first: nothing is shown that they have not proven.
"""

import logging
import sys
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

from mkdocs.livereload import LiveReloadServer

from provenance.layout import ROOT
from provenance.site.build import SITE
from provenance.site.early import EARLY, build_early
from provenance.site.edits import tell_survivors
from provenance.site.mkdocs import BuildError
from provenance.site.verified import build_verified
from provenance.site.waiting import waiting_page

HOST = "127.0.0.1"
#: Seconds between two looks at the files.
POLLING = 0.2
WATCHED = (
    "docs",
    "mkdocs.yml",
    "mkdocs.zh.yml",
    "provenance",
    "reference",
    "snippets",
    "tests",
)


def serve(port: int) -> None:
    """Build the site, serve it, and follow the files until interrupted.

    Raises:
        BuildError: the site cannot be built at the start, or the port is
            taken.
    """
    # MkDocs' server says through its log that it serves, builds and reloads.
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    address = f"http://{HOST}:{port}/"
    with ExitStack() as waiting:
        try:
            # Before the work: it would be a pity to tell it a minute later.
            waiting.enter_context(waiting_page(HOST, port, EARLY))
        except OSError as error:
            fix = "Choose another port with `--port`."
            message = f"Cannot serve at {address}: {error}. {fix}"
            raise BuildError(message) from None
        print(f"The site will be at {address}", flush=True)
        build_early(address)
        build_verified()
    server = LiveReloadServer(
        _rebuild, HOST, port, str(SITE), polling_interval=POLLING
    )
    server.error_handler = _error_page
    for path in WATCHED:
        server.watch(str(ROOT / path))
    print(f"English: {address}\n中文:    {address}zh/\nCtrl+C ends it.")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        print("Stopped.")
    finally:
        server.shutdown()


def _rebuild() -> None:
    """Build what a change touches; after an error the last good site stays."""
    try:
        build_verified(whole=False)
    except BuildError as error:
        stays = "The site is still that of the last good build."
        print(f"Not rebuilt:\n{error}\n{stays}", file=sys.stderr)
    else:
        Thread(target=tell_survivors, daemon=True).start()


def _error_page(code: int) -> bytes | None:
    page = Path(SITE, f"{code}.html")
    return page.read_bytes() if page.is_file() else None
