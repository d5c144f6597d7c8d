"""The claims of the page `templates` about names that are not there."""

from collections.abc import Callable
from types import ModuleType

import pytest
from jinja2 import StrictUndefined, Undefined, UndefinedError

from tests.snippets.templates.rendering import make_app, render

Load = Callable[[str], ModuleType]

LOUD = "error: 'nmae' is undefined"
OUTCOMES = {
    "[{{ nmae }}]": ("[]", LOUD),
    "[{{ nmae.first }}]": (LOUD, LOUD),
    "[{{ member.nmae }}]": (
        "[]",
        "error: 'dict object' has no attribute 'nmae'",
    ),
    "[{% if not nmae %}yes{% endif %}]": ("[yes]", LOUD),
    "[{% for part in nmae %}{% endfor %}]": ("[]", LOUD),
    "[{{ nmae == 'Ada' }}]": ("[False]", LOUD),
    "[{{ nmae is defined }}]": ("[False]", "[False]"),
    "[{{ nmae|default('nobody') }}]": ("[nobody]", "[nobody]"),
}


def test_the_names_of_the_program_are_undefined_or_raise(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program prints what an unknown name does under both settings."""
    program = load("templates/undefined.py")
    lines = iter(capsys.readouterr().out.splitlines())
    for template, (lenient, strict) in OUTCOMES.items():
        assert next(lines) == template
        assert next(lines) == f"  Undefined:       {lenient}"
        assert next(lines) == f"  StrictUndefined: {strict}"
    assert next(lines, None) is None
    escaped = program.outcome("{{ member.name ~ '<' }}", Undefined)
    assert escaped == "Ada&lt;"


def test_undefined_is_empty_in_flask() -> None:
    """In Flask an unknown name is empty, and so is an unknown attribute."""
    assert render("[{{ nmae }}{{ m.nmae }}]", m={}) == "[]"


def test_a_setting_makes_unknown_names_raise() -> None:
    """With StrictUndefined in jinja_options an unknown name raises."""
    app = make_app("{{ nmae }}")
    app.jinja_options = {"undefined": StrictUndefined}
    with pytest.raises(UndefinedError, match="'nmae' is undefined"):
        render({}, app=app)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% macro m(it) %}fine{% endmacro %}{{ m(nmae) }}", "fine"),
        ("{{ nmae is not none }}", "True"),
    ],
    ids=["passed on", "is not none"],
)
def test_where_strict_names_do_not_raise(template: str, expected: str) -> None:
    """StrictUndefined lets a name be passed on, and does not know is none."""
    app = make_app(template)
    app.jinja_options = {"undefined": StrictUndefined}
    assert render({}, app=app) == expected


def test_default_is_not_for_none() -> None:
    """The filter default takes undefined names, and None with true."""
    template = "{{ a|default('x') }} {{ none|default('x') }} "
    template += "{{ none|default('x', true) }} {{ ''|default('x', true) }}"
    assert render(template) == "x None x x"


def test_default_does_not_reach_into_what_is_missing() -> None:
    """Default is no help if the name in front of the dot is missing."""
    assert render("{{ m.a|default('x') }}", m={}) == "x"
    with pytest.raises(UndefinedError, match="'m' is undefined"):
        render("{{ m.a|default('x') }}")


def test_a_dot_looks_for_an_attribute_first() -> None:
    """A dot finds methods before keys; brackets find keys first."""
    values = {"items": ["Dune"], "title": "Emma"}
    template = "{{ v['items'][0] }} {{ v.title }} {{ v.items is callable }}"
    assert render(template, v=values) == "Dune Emma True"
