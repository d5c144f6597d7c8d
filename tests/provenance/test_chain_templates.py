"""Notes: the templates that a case has Jinja fetch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import (
    DictLoader,
    Environment,
    FileSystemLoader,
    TemplateNotFound,
)

from provenance.recording.notes import Case, Notes
from provenance.recording.templates import watch_templates


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """The notes of a running test."""
    found = Notes(tmp_path)
    found.current = Case("tests/t.py", 7, "Tea is hot.")
    return found


def case(notes: Notes) -> Case:
    """The running case."""
    assert notes.current
    return notes.current


@pytest.fixture
def pages(notes: Notes) -> Iterator[Environment]:
    """Templates that are watched."""
    files = {
        "page.html": '{% extends "base.html" %}{% import "m.html" as m %}',
        "base.html": '{% include "part.html" %}',
        "part.html": "tea",
        "m.html": "{% macro tea() %}{% endmacro %}",
        "other.html": "milk",
    }
    (notes.root / "snippets").mkdir()
    for name, text in files.items():
        (notes.root / "snippets" / name).write_text(text, encoding="utf-8")
    stop = watch_templates(notes)
    loader = FileSystemLoader(notes.root / "snippets")
    yield Environment(loader=loader, autoescape=True)
    stop()


def test_templates(notes: Notes, pages: Environment) -> None:
    """Whatever Jinja fetches for a page is used: parents, parts, macros."""
    assert pages.get_template("page.html").render() == "tea"
    names = ["page", "base", "part", "m"]
    used = case(notes).used
    assert sorted(used) == sorted(f"snippets/{name}.html" for name in names)


@pytest.mark.parametrize("names", [["other.html"], ["no.html", "other.html"]])
def test_first_of_templates(
    notes: Notes, pages: Environment, names: list[str]
) -> None:
    """Of several templates the one that is there is used."""
    assert pages.select_template(names).render() == "milk"
    assert case(notes).used == ["snippets/other.html"]


def test_templates_without_file(notes: Notes, pages: Environment) -> None:
    """Strings have no file; a template that is not there is not used."""
    assert pages.from_string("tea").render() == "tea"
    words = Environment(loader=DictLoader({"tea": "hot"}), autoescape=True)
    assert words.get_template("tea").render() == "hot"
    with pytest.raises(TemplateNotFound):
        pages.get_template("no.html")
    assert case(notes).used == []


def test_end_of_the_watch(notes: Notes, tmp_path: Path) -> None:
    """After the watch Jinja is as it was."""
    get, select = Environment.get_template, Environment.select_template
    watch_templates(notes)()
    assert Environment.get_template is get
    assert Environment.select_template is select
    assert not list(tmp_path.iterdir())
