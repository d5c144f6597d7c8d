"""The claims of the page `templates` about the filter tojson."""

import json

import pytest

from tests.snippets.templates.rendering import parse, render

VALUE = {"name": "</script><!--'\"&\u2028"}


@pytest.mark.parametrize(
    "template",
    [
        "<script>{{ value|tojson }}</script>",
        "<script type='application/json'>{{ value|tojson }}</script>",
    ],
)
def test_json_in_a_script(template: str) -> None:
    """Tojson writes a value into a script: it cannot end the element."""
    page = parse(render(template, value=VALUE))
    (script,) = page.find_all(name=True)
    assert not {"<", ">", "&", "'"} & set(str(script.string))
    assert json.loads(str(script.string)) == VALUE


@pytest.mark.parametrize(
    "template",
    [
        "<p data-v='{{ value|tojson }}'></p>",
        '<p data-v="{{ value|tojson|forceescape }}"></p>',
    ],
)
def test_json_in_an_attribute(template: str) -> None:
    """JSON fits between single quotes, or between double with forceescape."""
    page = parse(render(template, value=VALUE))
    assert json.loads(str(page.find_all("p")[0]["data-v"])) == VALUE


def test_json_in_quotes_in_a_script() -> None:
    """With quotes around it what tojson writes is code."""
    template = '<script>show("{{ value|tojson }}")</script>'
    page = parse(render(template, value="+alert(1)+"))
    said = page.find_all("script")[0].string
    assert said == 'show(""+alert(1)+"")'


def test_json_in_an_event_attribute() -> None:
    """With tojson and forceescape an argument in onclick stays a string."""
    template = '<p onclick="greet({{ value|tojson|forceescape }})"></p>'
    text = "'\"+alert(1)+\"'"
    page = parse(render(template, value=text))
    said = str(page.find_all("p")[0]["onclick"])
    assert json.loads(said.removeprefix("greet(").removesuffix(")")) == text
