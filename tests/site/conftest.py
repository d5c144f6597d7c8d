"""The built site, parsed once for all tests of it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from provenance.pages.complete import complete_programs
from provenance.pages.markdown import all_pages
from provenance.site.build import SITE
from tests.tally import tally

Pages = dict[str, BeautifulSoup]

#: What the session counts: the complete programs of all pages.
PASTED = "complete programs pasted from the pages and run"
PROGRAMS = complete_programs(
    block for page in all_pages() for block in page.blocks
)


def pytest_configure(config: pytest.Config) -> None:
    """Count the programs that are pasted and run."""
    expected = dict.fromkeys(PROGRAMS, 1)
    tally(config, "tests/site/test_paste.py", PASTED, expected)


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    if not (SITE / "zh" / "index.html").is_file():
        message = "there is no built site: run `python -m nox -s docs`"
        raise pytest.UsageError(message)
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """All pages that people read, by their address from the site's root."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith(("source/", "assets/")):
            text = path.read_text(encoding="utf-8")
            found[name] = BeautifulSoup(text, "html.parser")
    return found
