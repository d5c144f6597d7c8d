"""The mutants of a template."""

import pytest
from jinja2 import Environment

from provenance.mutation.templates import template_mutants


def changes(text: str) -> set[tuple[str, str, str]]:
    """The operators of a template's mutants, what goes and what comes."""
    return {(m.operator, m.old, m.new) for m in template_mutants(text)}


@pytest.mark.parametrize(
    ("template", "change"),
    [
        ("a {{ tea }} b", ("value", "{{ tea }}", "")),
        ("{% if a and b %}x{% endif %}", ("condition", "a and b", "true")),
        ("{% if a %}x{% elif b %}y{% endif %}", ("condition", "b", "false")),
        ("{%- if a -%} x {%- endif %}", ("condition", "a", "false")),
        ("{% for a in b %}x{% endfor %}", ("loop", "b", "[]")),
        ('{% extends "base.html" %}', ("tag", '{% extends "base.html" %}', "")),
        ("{% set a = 1 %}", ("tag", "{% set a = 1 %}", "")),
        ("{{ a|upper }}", ("filter", "|upper", "")),
        ("{{ a|join(b(1)) ~ c }}", ("filter", "|join(b(1))", "")),
        ("{{ f('tea') }}", ("string", "'tea'", "'teaXX'")),
        ("{{ f(5) }}", ("number", "5", "51")),
        ("<p>tea</p>", ("element", "<p>tea</p>", "tea")),
        ('<p><br class="a">tea</p>', ("element", '<br class="a">', "")),
        ('<a href="/x" rel=next>', ("attribute", ' href="/x"', "")),
        ("<input required>", ("attribute", " required", "")),
        ('<a href="{{ x }}">', ("attribute", ' href="{{ x }}"', "")),
        ("<p>Tea {{ x }} for two</p>", ("text", "Tea ", "")),
        ("<p>Tea {{ x }} for two</p>", ("text", " for two", "")),
    ],
)
def test_change(template: str, change: tuple[str, str, str]) -> None:
    """Each kind of tag, and the HTML around, has its mutants."""
    assert change in changes(template)


@pytest.mark.parametrize(
    "template",
    [
        "{# <b>tea</b> {{ x }} #}",
        "{% block tea %}{% endblock %}",
        " 5 \n",
    ],
)
def test_what_has_none(template: str) -> None:
    """Comments, blocks and what says nothing have no mutants."""
    assert changes(template) == set()


def test_a_script_is_no_text() -> None:
    """A script goes as a whole."""
    assert changes("<script>let tea = 5;</script>") == {
        ("element", "<script>let tea = 5;</script>", "let tea = 5;")
    }


def test_each_mutant_is_a_template() -> None:
    """Of a template with all kinds of tags each mutant can be read."""
    text = """{% extends "base.html" %}
{% from "macros.html" import field %}
{% block body %}
{# <p>an old one</p> #}
{% for cup in cups|sort(attribute="size") -%}
<p class="{{ 'hot' if cup.hot else 'cold' }}">{{ cup.name|e }}</p>
{%- else %}<br>No tea{% endfor %}
{% set n = 5 %}{{ field(n, class="x") }}
{% endblock %}
"""
    found = template_mutants(text)
    assert len(found) >= 20
    for mutant in found:
        changed = mutant.applied(text)
        assert changed != text
        Environment(autoescape=True).parse(changed)
