"""The claims of the page `templates` about which templates escape."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, render_template_string

from tests.snippets.templates.rendering import make_app, render

TEXT = "<b>&\"'"
ESCAPED = "&lt;b&gt;&amp;&#34;&#39;"


@pytest.mark.corrects("W36")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("page.html", ESCAPED),
        ("page.htm", ESCAPED),
        ("page.xhtml", ESCAPED),
        ("page.xml", ESCAPED),
        ("page.svg", ESCAPED),
        ("page.HTML", TEXT),
        ("page.html.j2", TEXT),
        ("page.jinja", TEXT),
        ("page.js", TEXT),
        ("page.md", TEXT),
        ("page.txt", TEXT),
    ],
)
def test_the_end_of_the_name_decides(name: str, expected: str) -> None:
    """Flask escapes if a name ends in .html, .htm, .xhtml, .xml or .svg."""
    assert render({name: "{{ text }}"}, name, text=TEXT) == expected


def test_what_the_program_prints(
    load: Callable[[str], ModuleType], capsys: pytest.CaptureFixture[str]
) -> None:
    """The program prints what one template becomes under each name."""
    load("templates/suffixes.py")
    lines = capsys.readouterr().out.splitlines()
    names = ["html", "htm", "xhtml", "xml", "svg"]
    names += ["HTML", "html.j2", "jinja", "js", "md", "txt"]
    escaped = "Hello &lt;b&gt;Ada&lt;/b&gt;!"
    texts = [escaped] * 5 + ["Hello <b>Ada</b>!"] * 6
    assert lines == [
        f"{f'a.{name}':10} {text}"
        for name, text in zip(names, texts, strict=True)
    ]


def test_five_characters_are_replaced() -> None:
    """Escaping replaces &, <, > and both quotation marks, nothing else."""
    template = Flask("shop").jinja_env.from_string("{{ text }}")
    replaced = [
        chr(code)
        for code in range(0x3000)
        if template.render(text=chr(code)) != chr(code)
    ]
    assert replaced == ['"', "&", "'", "<", ">"]


def test_a_template_in_a_string_escapes() -> None:
    """render_template_string escapes: its template has no name."""
    with Flask("shop").app_context():
        assert render_template_string("{{ t }}", t=TEXT) == ESCAPED


def test_a_setting_escapes_under_each_name() -> None:
    """With autoescape set to True, page.html.j2 and page.txt escape too."""
    for name in ("page.html.j2", "page.txt"):
        app = make_app({name: "{{ text }}"})
        app.jinja_options = {"autoescape": True}
        assert render({}, name, app, text=TEXT) == ESCAPED


@pytest.mark.parametrize(
    ("templates", "expected"),
    [
        (
            {
                "page.html": "{% from 'm.j2' import m %}{{ m(text) }}",
                "m.j2": "{% macro m(it) %}{{ it }}{% endmacro %}",
            },
            TEXT,
        ),
        ({"page.html": "{% include 'm.txt' %}", "m.txt": "{{ text }}"}, TEXT),
        (
            {
                "page.html": "{% extends 'm.j2' %}"
                "{% block b %}{{ text }}{% endblock %}",
                "m.j2": "{{ text }} {% block b %}{% endblock %}",
            },
            f"{TEXT} {ESCAPED}",
        ),
    ],
    ids=["macro", "include", "base"],
)
def test_each_file_decides_for_its_own_tags(
    templates: dict[str, str], expected: str
) -> None:
    """What stands in a .j2 or .txt file is not escaped in an .html page."""
    assert render(templates, text=TEXT) == expected
