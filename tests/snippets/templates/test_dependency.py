"""The claims of the page `templates` about installing Jinja."""

from importlib.metadata import requires, version

import pytest
from flask import Flask
from jinja2 import Environment
from packaging.requirements import Requirement

from tests.snippets.templates.rendering import make_app


@pytest.mark.corrects("W37")
@pytest.mark.parametrize("name", ["jinja2", "markupsafe"])
def test_flask_requires_jinja(name: str) -> None:
    """Flask requires Jinja2 and MarkupSafe: installing Flask installs them."""
    found = [Requirement(line) for line in requires("flask") or ()]
    needed = [
        line for line in found if line.name.lower() == name and not line.marker
    ]
    assert len(needed) == 1
    assert needed[0].specifier.contains(version(name))


@pytest.mark.corrects("W37")
@pytest.mark.parametrize("old", ["2.11.3", "3.0.3"])
def test_flask_refuses_an_old_jinja(old: str) -> None:
    """Flask 3.1 wants Jinja 3.1.2 or newer, so that an old pin conflicts."""
    found = [Requirement(line) for line in requires("flask") or ()]
    (needed,) = (line for line in found if line.name.lower() == "jinja2")
    assert not needed.specifier.contains(old)
    assert not needed.specifier.contains("3.1.1")
    assert needed.specifier.contains("3.1.2")


def test_jinja_alone_does_not_escape() -> None:
    """Jinja itself escapes nothing by default; Flask's setting does."""
    alone = Environment().from_string("{{ t }}")  # noqa: S701 (the claim)
    assert alone.render(t="<b>") == "<b>"
    in_flask = Flask("shop").jinja_env.from_string("{{ t }}")
    assert in_flask.render(t="<b>") == "&lt;b&gt;"


def test_a_template_is_compiled_once() -> None:
    """A template is read and compiled once, then rendered from memory."""
    app = make_app("x")
    with app.app_context():
        first = app.jinja_env.get_template("page.html")
        assert app.jinja_env.get_template("page.html") is first


@pytest.mark.parametrize(("others", "kept"), [(399, True), (400, False)])
def test_the_memory_holds_400_templates(others: int, *, kept: bool) -> None:
    """Of the templates of an application the last 400 are kept."""
    app = make_app({f"{number}.html": "x" for number in range(others + 1)})
    environment = app.jinja_env
    first = environment.get_template("0.html")
    for number in range(1, others + 1):
        environment.get_template(f"{number}.html")
    assert (environment.get_template("0.html") is first) is kept
