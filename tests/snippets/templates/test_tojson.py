"""The claims of the page `templates` about the filter tojson."""

import json

import pytest
from flask import Flask, jsonify
from flask.json.provider import DefaultJSONProvider

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


class OurJSON(DefaultJSONProvider):
    """JSON that is known by what it writes."""

    def dumps(self, obj: object, **_: object) -> str:
        """Write a string."""
        return f'"our {obj}"'


def test_tojson_uses_the_json_of_the_application() -> None:
    """Tojson and jsonify write what the application's JSON makes of a value."""
    app = Flask("shop")
    app.json = OurJSON(app)
    with app.app_context():
        page = app.jinja_env.from_string("{{ 1|tojson }}").render()
        assert page == jsonify(1).get_data(as_text=True).strip() == '"our 1"'


def test_another_json_comes_too_late() -> None:
    """JSON that is set once Jinja was used is that of jsonify, not tojson."""
    app = Flask("shop")
    app.template_filter("shout")(str.upper)
    app.json = OurJSON(app)
    with app.app_context():
        assert app.jinja_env.from_string("{{ 1|tojson }}").render() == "1"
        assert jsonify(1).get_data(as_text=True).strip() == '"our 1"'


def test_tojson_sorts_keys_in_any_case() -> None:
    """Tojson sorts keys where the application's JSON is not to."""
    app = Flask("shop")
    app.json.sort_keys = False  # type: ignore[attr-defined]
    value = {"b": 1, "a": 2}
    with app.app_context():
        page = app.jinja_env.from_string("{{ v|tojson }}").render(v=value)
        assert page == '{"a": 2, "b": 1}'
        assert jsonify(value).get_data(as_text=True).startswith('{"b"')


def test_an_undefined_name_has_no_json() -> None:
    """Tojson of an undefined name raises a TypeError."""
    match = "Object of type Undefined is not JSON serializable"
    with pytest.raises(TypeError, match=match):
        render("{{ nmae|tojson }}")
