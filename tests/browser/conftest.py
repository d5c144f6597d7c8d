"""The built site (``--site``), served to one Chromium for all tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visitor import Visitor, served

CHROMIUM_NAMES = ("chromium", "google-chrome", "chromium-browser")
# Headless in a container, and silent: the browser itself asks nobody.
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--site``."""
    parser.addoption("--site", default="site", help="folder of the built site")


def built_site(config: pytest.Config) -> Path:
    """Return the folder of the site.

    Raises:
        pytest.UsageError: it was not built with both languages.
    """
    folder = config.rootpath / str(config.getoption("--site", "site"))
    if not (folder / "zh" / "index.html").is_file():
        message = f"no site with both languages in {folder}: build it first"
        raise pytest.UsageError(message)
    return folder


def written_pages(site: Path) -> list[str]:
    """Addresses of the pages written by people, from the site's root."""
    pages = site.rglob("index.html")
    found = sorted(p.parent.relative_to(site).as_posix() for p in pages)
    return ["" if page == "." else f"{page}/" for page in found]


def shown_files(site: Path) -> list[str]:
    """Addresses of the first shown file of each kind (.py, .console ...)."""
    first: dict[str, str] = {}
    for path in sorted(site.glob("source/**/*.*.html")):
        kind = Path(path.stem).suffix
        first.setdefault(kind, path.relative_to(site).as_posix())
    return list(first.values())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give ``path`` the pages in both languages, ``any_path`` all kinds."""
    if not {"path", "any_path"}.intersection(metafunc.fixturenames):
        return
    site = built_site(metafunc.config)
    pages = written_pages(site)
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", pages, ids=_name)
    else:
        everything = [*pages, "404.html", *shown_files(site)]
        metafunc.parametrize("any_path", everything, ids=_name)


def _name(path: str) -> str:
    return path.strip("/") or "home"


def find_chromium() -> str:
    """Return the path of a Chromium: the variable CHROMIUM, or the PATH's.

    Raises:
        pytest.UsageError: there is none.
    """
    for name in (os.environ.get("CHROMIUM", ""), *CHROMIUM_NAMES):
        if name and (found := shutil.which(name)):
            return found
    message = "no Chromium found: install it or set CHROMIUM to its path"
    raise pytest.UsageError(message)


@pytest.fixture(scope="session")
def address(pytestconfig: pytest.Config) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with served(built_site(pytestconfig)) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_FLAGS
        ) as found,
    ):
        yield found


@pytest.fixture(scope="session")
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """One tab for all tests; it may read the clipboard."""
    permissions = ["clipboard-read", "clipboard-write"]
    with browser.new_context(permissions=permissions) as context:
        yield Visitor(context, address)
