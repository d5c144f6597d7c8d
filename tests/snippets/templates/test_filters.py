"""The claims of the page `templates` about filters, globals and spaces."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Response, render_template, stream_template

from tests.snippets.templates.rendering import make_app, render


def test_filters_tests_and_globals() -> None:
    """A program can add filters, tests and globals, macros see them too."""
    app = make_app(
        {
            "page.html": "{% from 'm.html' import m %}{{ m() }}",
            "m.html": "{% macro m() %}{{ 'a'|shout }} {{ 1 is odd_one }} "
            "{{ answer() }}{% endmacro %}",
        }
    )
    app.template_filter("shout")(lambda text: text.upper() + "<")
    app.template_test("odd_one")(lambda number: number == 1)
    app.template_global("answer")(lambda: 42)
    assert render({}, app=app) == "A&lt; True 42"


def test_what_the_program_about_spaces_prints(
    load: Callable[[str], ModuleType], capsys: pytest.CaptureFixture[str]
) -> None:
    """Spaces around tags stay unless a setting or a minus takes them away."""
    program = load("templates/spaces.py")
    tight = ["<ul>|", "  <li>Ada</li>|", "  <li>Eve</li>|", "</ul>|"]
    loose = ["<ul>|", "  |", tight[1], "  |", tight[2], "  |", "</ul>|"]
    assert capsys.readouterr().out.splitlines() == [
        "as it is",
        *(f"    {line}" for line in loose),
        "trim_blocks and lstrip_blocks",
        *(f"    {line}" for line in tight),
        "{%- in each tag",
        *(f"    {line}" for line in tight),
    ]
    program.show("escaped", "{{ names[0] ~ '<' }}", trim=False)
    assert capsys.readouterr().out.splitlines()[1] == "    Ada&lt;|"


def test_spaces_in_the_middle_of_a_line() -> None:
    """lstrip_blocks takes spaces at the beginning of a line, no others."""
    app = make_app("a  {% if true %}b{% endif %}\n  {% if true %}c{% endif %}")
    app.jinja_options = {"lstrip_blocks": True}
    assert render({}, app=app) == "a  b\nc"


def test_spaces_around_a_value() -> None:
    """Neither setting takes spaces or line breaks around a value."""
    app = make_app("  {{ 1 }}\n  {% if true %}\n{{ 2 }}\n{% endif %}")
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    assert render({}, app=app) == "  1\n2\n"


def test_a_template_is_sent_as_html() -> None:
    """Whatever its name, a rendered template is sent as text/html."""
    app = make_app({"feed.xml": "<feed/>", "robots.txt": "x"})

    @app.get("/<name>")
    def show(name: str) -> str:
        return render_template(name)

    @app.get("/typed/<name>")
    def typed(name: str) -> Response:
        kind = {"feed.xml": "application/xml", "robots.txt": "text/plain"}[name]
        return Response(render_template(name), mimetype=kind)

    client = app.test_client()
    for name, kind in (("feed.xml", "xml"), ("robots.txt", "plain")):
        assert client.get(f"/{name}").mimetype == "text/html"
        typed_as = client.get(f"/typed/{name}").content_type
        assert typed_as.partition(";")[0].endswith(f"/{kind}")


def test_a_stream_is_sent_while_it_is_made() -> None:
    """stream_template sends the beginning before the rest is rendered."""
    app = make_app("begin {{ late() }}")
    done: list[int] = []
    with app.test_request_context():
        parts = iter(stream_template("page.html", late=lambda: done.append(1)))
        assert next(parts) == "begin "
        assert not done
        assert list(parts) == ["None"]
