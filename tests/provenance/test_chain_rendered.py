"""The parts of templates that are rendered, by number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError

from provenance.recording.rendered import lines_of_parts, watch_parts

BRANCHES = """{% if hot %}hot{% elif warm %}
warm
{% else %}cold{% endif %}
{% if milk %}white{% endif %}
"""

LOOP = """{% for cup in cups %}
{{ cup }}
{% else %}
none
{% endfor %}
"""

MACRO = """{% macro pour(what) %}<i>{{ what }}{{ caller() }}</i>{% endmacro %}
{% block table %}
{% if cups %}{% call pour("tea") %}, please{% endcall %}{% endif %}
{% endblock %}
"""


def rendered(folder: Path, template: str, **values: object) -> list[int]:
    """The numbers of the parts that are rendered, in order."""
    (folder / "page.html").write_text(template, encoding="utf-8")
    pages = Environment(loader=FileSystemLoader(folder), autoescape=True)
    expected = pages.get_template("page.html").render(values)
    told: list[int] = []
    stop = watch_parts(folder, lambda _, number: told.append(number))
    watched = Environment(loader=FileSystemLoader(folder), autoescape=True)
    page = watched.get_template("page.html")
    assert page.render(values) == expected
    stop()
    page.render(values)
    return told


def test_lines() -> None:
    """A part begins where its own text does; empty ones are none."""
    assert lines_of_parts(BRANCHES) == [1, 3, 1, 4]
    assert lines_of_parts(LOOP) == [1, 3]
    assert lines_of_parts(MACRO) == [1, 2, 3, 3]
    assert lines_of_parts("tea {{ milk }}{% if milk %}{% endif %}") == []


def test_no_template() -> None:
    """What Jinja cannot read has no parts."""
    with pytest.raises(TemplateSyntaxError):
        lines_of_parts("{% if %}")


@pytest.mark.parametrize(
    ("values", "parts"),
    [
        ({"hot": True}, [0]),
        ({"warm": True}, [2]),
        ({}, [1]),
        ({"milk": True}, [1, 3]),
    ],
    ids=str,
)
def test_branches(
    tmp_path: Path, values: dict[str, object], parts: list[int]
) -> None:
    """Of the branches of a condition the one that is taken is told."""
    assert rendered(tmp_path, BRANCHES, **values) == parts


def test_loops(tmp_path: Path) -> None:
    """A loop tells of each turn, or that there was none."""
    assert rendered(tmp_path, LOOP, cups=[1, 2]) == [0, 0]
    assert rendered(tmp_path, LOOP, cups=[]) == [1]


def test_macros(tmp_path: Path) -> None:
    """Blocks, macros and what is handed to them are parts."""
    assert rendered(tmp_path, MACRO, cups=1) == [1, 2, 0, 3]
    assert rendered(tmp_path, MACRO) == [1]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[list[int]]:
    """What is told of the templates of another folder."""
    told: list[int] = []
    stop = watch_parts(tmp_path / "other", lambda _, n: told.append(n))
    yield told
    stop()


def test_elsewhere(tmp_path: Path, elsewhere: list[int]) -> None:
    """Templates of other folders, and texts without a file, are left alone."""
    assert rendered(tmp_path, LOOP, cups=[1]) == [0]
    page = Environment(autoescape=True).from_string(LOOP)
    assert page.render(cups=[]) == "\nnone\n"
    assert elsewhere == []
