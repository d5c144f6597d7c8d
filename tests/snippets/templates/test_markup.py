"""The claims of the page `templates` about text that counts as HTML."""

import pytest
from markupsafe import Markup

from tests.snippets.templates.rendering import parse, render

TEXT = "<i>&"
ESCAPED = "&lt;i&gt;&amp;"


@pytest.mark.corrects("W36")
@pytest.mark.parametrize(
    "template",
    [
        "{{ text|safe }}",
        "{% autoescape false %}{{ text }}{% endautoescape %}",
    ],
)
def test_escaping_can_be_switched_off(template: str) -> None:
    """The filter safe and the tag autoescape switch escaping off."""
    assert render(template, text=TEXT) == TEXT


@pytest.mark.parametrize(
    "made",
    [
        Markup("<b>{}</b>").format(TEXT),
        Markup("<b>%s</b>") % TEXT,
        Markup("<b>") + TEXT + Markup("</b>"),
    ],
    ids=["format", "percent", "plus"],
)
def test_markup_escapes_what_it_takes_in(made: Markup) -> None:
    """Format, % and + of Markup escape the text that they take in."""
    assert render("{{ made }}", made=made) == f"<b>{ESCAPED}</b>"


def test_markup_of_a_finished_string_escapes_nothing() -> None:
    """Markup around an f-string takes all of it for HTML."""
    made = Markup(f"<b>{TEXT}</b>")  # noqa: S704 (the claim)
    assert render("{{ made }}", made=made) == f"<b>{TEXT}</b>"


def test_a_rendered_template_is_a_plain_string() -> None:
    """What render_template returns is escaped in another template."""
    part = render("<b>{{ text }}</b>", text=TEXT)
    assert type(part) is str
    again = "&lt;b&gt;&amp;lt;i&amp;gt;&amp;amp;&lt;/b&gt;"
    assert render("{{ part }}", part=part) == again
    templates = {
        "page.html": "{% include 'part.html' %}",
        "part.html": "<b>{{ text }}</b>",
    }
    assert render(templates, text=TEXT) == part


@pytest.mark.parametrize(
    "template",
    [
        "{{ text|escape|replace('\n', '<br>'|safe) }}",
        "{{ text.splitlines()|join('<br>'|safe) }}",
    ],
)
def test_line_breaks_with_the_rest_escaped(template: str) -> None:
    """Line breaks become br elements, and what was typed stays escaped."""
    page = render(template, text=f"{TEXT}\nsecond")
    assert page == f"{ESCAPED}<br>second"


def test_the_result_of_a_macro_is_html() -> None:
    """A macro escapes its arguments once; its result is not escaped again."""
    template = (
        "{% macro bold(it) %}<b>{{ it }}</b>{% endmacro %}"
        "{% set whole %}{{ bold(text) }}{% endset %}{{ whole }}"
    )
    assert render(template, text=TEXT) == f"<b>{ESCAPED}</b>"


def test_xmlattr_escapes_values_and_lets_names_through() -> None:
    """Xmlattr escapes values; a name such as onclick goes through."""
    values = {"title": '"<', "onclick": "alert(1)"}
    page = parse(render("<p{{ values|xmlattr }}></p>", values=values))
    assert page.find_all("p")[0].attrs == values
