"""Links of the built site lead somewhere, and nothing leads a request away."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.site.conftest import Pages

#: Elements that make a browser ask for something by themselves.
LOADING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "link": "href",
}
NOT_LOADED = {"canonical", "alternate", "next", "prev"}


def target_of(site: Path, page: str, link: str) -> Path:
    """The file of the site that a relative link on a page leads to."""
    path = unquote(urlsplit(link).path)
    base = (
        site / path.lstrip("/")
        if path.startswith("/")
        else ((site / page).parent / path)
    )
    return base / "index.html" if base.is_dir() else base


@pytest.fixture(scope="module")
def ids(site: Path) -> dict[Path, set[str]]:
    """The ids of every page, read once."""
    return {
        path.resolve(): {
            str(tag["id"])
            for tag in BeautifulSoup(
                path.read_text(encoding="utf-8"), "html.parser"
            ).select("[id]")
        }
        for path in site.rglob("*.html")
    }


def test_every_internal_link_leads_to_an_element(
    site: Path, pages: Pages, ids: dict[Path, set[str]]
) -> None:
    """Each relative link reaches a file, and its fragment an element."""
    checked = 0
    for name, page in pages.items():
        for link in page.select("a[href]"):
            href = str(link["href"])
            if urlsplit(href).scheme or href in {"#", ""}:
                continue
            target = target_of(site, name, href).resolve()
            assert target.is_file(), f"{name}: {href}"
            fragment = unquote(urlsplit(href).fragment)
            if fragment and target.suffix == ".html":
                assert fragment in ids[target], f"{name}: {href}"
            checked += 1
    assert checked


def test_every_shown_file_is_served(site: Path, pages: Pages) -> None:
    """The file of each block is on the site, as it is in the project."""
    sources = {
        str(block["data-source"])
        for page in pages.values()
        for block in page.select("div.proof")
    }
    assert sources
    for source in sources:
        served = site / "source" / f"{source}.txt"
        assert served.read_bytes() == Path(source).read_bytes(), source


def test_no_page_loads_anything_from_elsewhere(pages: Pages) -> None:
    """Scripts, styles, images and fonts all come from the site itself."""
    for name, page in pages.items():
        for element, attribute in LOADING.items():
            for tag in page.select(f"{element}[{attribute}]"):
                if NOT_LOADED & set(tag.get_attribute_list("rel")):
                    continue
                url = urlsplit(str(tag[attribute]))
                assert not url.netloc, f"{name}: {tag[attribute]}"


def test_the_language_link_stays_on_the_page(site: Path, pages: Pages) -> None:
    """Each page links to itself in the other language."""
    for name, page in pages.items():
        if name.endswith("404.html"):
            continue
        chinese = name.startswith("zh/")
        language = "en" if chinese else "zh-Hans"
        twin = name.removeprefix("zh/") if chinese else f"zh/{name}"
        links = page.select(f'a[hreflang="{language}"]')
        assert links, name
        for link in links:
            found = target_of(site, name, str(link["href"]))
            assert found.resolve() == (site / twin).resolve(), name
