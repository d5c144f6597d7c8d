"""The pages on the reference application have all that its code has."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from provenance.application.describe import application
from provenance.layout import APPLICATION, ROOT
from provenance.printing.routes import VERSIONS
from provenance.printing.settings import MEANINGS
from reference.settings.rules import EXTENSIONS, RULES
from tests.reference.imports import LEVELS
from tests.reference.process import clean_process, close
from tests.site.conftest import Pages

languages = pytest.mark.parametrize("above", ["", "zh/"], ids=["en", "zh"])


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The application with its defaults."""
    folder = tmp_path_factory.mktemp("instance")
    with clean_process(folder):
        made = application(str(folder))
        yield made
        close(made)


def rows(page: BeautifulSoup, place: int) -> list[list[str]]:
    """The texts of the cells of a table of a page, but for its head."""
    table = page.select("article table")[place]
    found = table.select("tbody tr")
    return [[td.get_text("\n") for td in tr.select("td")] for tr in found]


@languages
def test_settings(pages: Pages, above: str) -> None:
    """Each setting has a row, with what it is for and what it must be."""
    page = pages[f"{above}{APPLICATION}/configuration/index.html"]
    told = tomllib.loads((ROOT / MEANINGS).read_text(encoding="utf-8"))
    found = {row[0].split("\n")[0]: row for row in rows(page, 0)}
    assert found.keys() == {*RULES, "SECRET_KEY", "JWT_SECRET_KEY"}
    others = {row[0].split("\n")[0]: row for row in rows(page, 1)}
    assert others.keys() == EXTENSIONS.keys()
    for name, row in {**found, **others}.items():
        words = re.sub(r"\W", "", told[name]["zh" if above else "en"])
        assert re.sub(r"\W", "", row[1]) == words, name
        rule = {**RULES, **EXTENSIONS}.get(name)
        assert rule is None or row[2] == rule.words, name


@languages
def test_routes(pages: Pages, app: Flask, above: str) -> None:
    """Each method of each rule has a row, and who may call it."""
    page = pages[f"{above}{APPLICATION}/routes/index.html"]
    shown = {row[0] for row in rows(page, 0)}
    shown |= {
        row[0].replace(" ", f" {version}", 1)
        for row in rows(page, 1)
        for version in VERSIONS
    }
    assert all(row[1] for place in (0, 1) for row in rows(page, place))
    assert shown == {
        f"{method} {re.sub(r'<[a-z]+:', '<', rule.rule)}"
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


@languages
def test_operations(pages: Pages, app: Flask, above: str) -> None:
    """Each operation of the document has a row, with its statuses."""
    page = pages[f"{above}{APPLICATION}/api/index.html"]
    document = app.test_client().get("/api/v2/openapi.json").get_json()
    assert {row[0]: row[2] for row in rows(page, 0)} == {
        f"{method.upper()} {path}": ", ".join(sorted(operation["responses"]))
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    }


@languages
def test_tour(pages: Pages, above: str) -> None:
    """Each folder of the application is drawn, and has a paragraph."""
    page = pages[f"{above}{APPLICATION}/index.html"]
    drawn = {text.get_text() for text in page.select("figure svg text")}
    told = {code.get_text() for code in page.select("#folders ~ ul li > code")}
    for home in set().union(*LEVELS):
        assert f"{home}/" in drawn
        assert f"{home}/" in told, f"write what {home}/ is for"


@languages
def test_tests(pages: Pages, above: str) -> None:
    """Each file of the application's tests that need no server has a row."""
    page = pages[f"{above}{APPLICATION}/testing/index.html"]
    files = (ROOT / "tests" / APPLICATION).glob("test_*.py")
    names = {file.name for file in files if "_server" not in file.name}
    assert {row[0] for row in rows(page, 1)} >= names
    assert all(int(row[3]) >= int(row[2]) > 0 for row in rows(page, 1))
