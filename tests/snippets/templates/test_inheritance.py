"""The claims of the page `templates` about base and child templates."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import render_template_string
from jinja2 import TemplateRuntimeError, UndefinedError

from tests.snippets.templates.rendering import render

BASE = "<main>{% block main %}base{% endblock %}</main>"
EXTENDS = "{% extends 'base.html' %}"
BOX = "{% macro m() %}[{{ caller() }}]{% endmacro %}"


@pytest.mark.parametrize(
    ("child", "expected"),
    [
        ("", "<main>base</main>"),
        ("{% block main %}mine{% endblock %}", "<main>mine</main>"),
        (
            "{% block main %}{{ super() }}, mine{% endblock %}",
            "<main>base, mine</main>",
        ),
    ],
)
def test_a_block_replaces_that_of_the_base(child: str, expected: str) -> None:
    """A child's block replaces the base's, which super() gives."""
    page = render({"base.html": BASE, "page.html": EXTENDS + child})
    assert page == expected


@pytest.mark.parametrize(
    ("child", "expected"),
    [
        (f"before{EXTENDS}", "before<main>base</main>"),
        (f"{EXTENDS}behind {{{{ 1 }}}}", "<main>base</main>"),
        (f"{EXTENDS}{{% include 'part.html' %}}", "part<main>base</main>"),
        (
            f"{EXTENDS}{BOX}{{% call m() %}}in{{% endcall %}}",
            "[in]<main>base</main>",
        ),
        (
            f"{EXTENDS}{{% block mian %}}lost{{% endblock %}}",
            "<main>base</main>",
        ),
        (
            EXTENDS + "{% block main %}{% block mian %}kept{% endblock %}"
            "{% endblock %}",
            "<main>kept</main>",
        ),
    ],
    ids=["before", "behind", "include", "call", "unknown", "within"],
)
def test_what_stands_outside_of_the_blocks(child: str, expected: str) -> None:
    """Text behind extends is lost, include and call come before the base."""
    templates = {"base.html": BASE, "page.html": child, "part.html": "part"}
    assert render(templates) == expected


def test_set_outside_of_the_blocks_still_counts() -> None:
    """A set behind extends is no output: the blocks and the base see it."""
    templates = {
        "base.html": "{% include 'part.html' %} {% block main %}{% endblock %}",
        "part.html": "{{ kind }}",
        "page.html": EXTENDS
        + "{% set kind = 'k' %}{% block main %}{{ kind }}{% endblock %}",
    }
    assert render(templates) == "k k"


def test_a_required_block() -> None:
    """A block that is required has to be in the child."""
    base = BASE.replace("main %}base", "main required %}")
    with pytest.raises(TemplateRuntimeError, match="Required block 'main'"):
        render({"base.html": base, "page.html": EXTENDS})


@pytest.mark.parametrize(
    ("filled", "empty"), [("title", "main"), ("main", "title")]
)
def test_both_blocks_have_to_be_filled(
    load: Callable[[str], ModuleType], filled: str, empty: str
) -> None:
    """A page that leaves out a block of the program's base raises."""
    app = load("templates/shelf").app
    page = "{% extends 'base.html' %}"
    page += f"{{% block {filled} %}}{{% endblock %}}"
    with (
        app.test_request_context(),
        pytest.raises(TemplateRuntimeError, match=f"block '{empty}'"),
    ):
        render_template_string(page)


def test_super_without_a_block_above() -> None:
    """super() raises if no template above has the block."""
    child = EXTENDS + (
        "{% block main %}{{ self.own() }}{% endblock %}"
        "{% block own %}{{ super() }}{% endblock %}"
    )
    with pytest.raises(UndefinedError, match="no parent block called 'own'"):
        render({"base.html": BASE, "page.html": child})


def test_a_namespace_outlives_a_loop() -> None:
    """A value of a namespace that a loop sets is still there behind it."""
    template = (
        "{% set sums = namespace(total=0) %}"
        "{% for p in prices %}{% set sums.total = sums.total + p %}{% endfor %}"
        "{{ sums.total }} {{ prices|sum }}"
    )
    assert render(template, prices=[950, 700]) == "1650 1650"


def test_a_comment_of_jinja_is_neither_run_nor_sent() -> None:
    """What stands between {# and #} is neither run nor sent."""
    assert render("a{# {{ nobody.knows.this }} #}b") == "ab"
    assert render("a<!-- {{ 1 + 1 }} -->b") == "a<!-- 2 -->b"


def test_raw_keeps_the_braces() -> None:
    """Between raw and endraw braces stay for a framework in the browser."""
    assert render("{% raw %}{{ name }}{% endraw %}") == "{{ name }}"


def test_braces_in_a_value_are_not_run() -> None:
    """A value is not read as a template: its braces stay."""
    assert render("{{ text }}", text="{{ 7 * 7 }}") == "{{ 7 * 7 }}"
