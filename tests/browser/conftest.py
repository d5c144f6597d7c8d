"""The built site (``--site``), served to one Chromium for all tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from provenance.pages.markdown import all_pages
from provenance.site.build import address_of
from tests.browser.addresses import GIVEN, View
from tests.browser.visitor import Visitor, served
from tests.tally import tally

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

#: What the session counts: the buttons of the blocks of all pages.
PRESSED = "copy buttons pressed"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--site``."""
    parser.addoption("--site", default="site", help="folder of the built site")


def pytest_configure(config: pytest.Config) -> None:
    """Count the copy buttons that are pressed, on each page."""
    expected = {
        address_of(page.where).removesuffix("index.html"): sum(
            block.has_button for block in page.blocks
        )
        for page in all_pages()
    }
    tally(config, "tests/browser/test_browser_pages.py", PRESSED, expected)


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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give tests the addresses of the built site that they ask for."""
    asked = set(GIVEN).intersection(metafunc.fixturenames)
    for name in asked:
        values = GIVEN[name](built_site(metafunc.config))
        metafunc.parametrize(name, values, ids=_name)


def _name(value: str | View) -> str:
    if isinstance(value, View):
        return f"{_name(value.path)}-{value.scheme}-{value.width}"
    return value.strip("/") or "home"


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
