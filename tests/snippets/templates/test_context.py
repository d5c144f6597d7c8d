"""The claims of the page `templates` about what a template can see."""

import pytest
from flask import Flask, g, render_template, session
from flask_login import LoginManager, UserMixin, login_user
from jinja2 import UndefinedError

from tests.snippets.templates.rendering import make_app, render

SEEN = "{{ given }}|{{ added }}"


@pytest.fixture
def app() -> Flask:
    """Make an application with a context processor and several templates."""
    app = make_app(
        {
            "plain.html": SEEN,
            "imported.html": "{% from 'm.html' import m %}{{ m() }}",
            "as.html": "{% import 'm.html' as all %}{{ all.m() }}",
            "with.html": "{% from 'm.html' import m with context %}{{ m() }}",
            "own.html": f"{{% macro m() %}}{SEEN}{{% endmacro %}}{{{{ m() }}}}",
            "included.html": "{% include 'plain.html' %}",
            "looped.html": "{% for added in 'L' %}{% include 'plain.html' %}"
            "{% endfor %}",
            "outside.html": "{% from 'm.html' import m with context %}"
            "{% for added in 'L' %}{{ m() }}{% endfor %}",
            "within.html": "{% from 'm.html' import n %}{{ n() }}",
            "m.html": f"{{% macro m() %}}{SEEN}{{% endmacro %}}"
            "{% macro n() %}{% include 'plain.html' %}{% endmacro %}",
        }
    )
    app.context_processor(lambda: {"added": "A"})
    return app


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", "G|A"),
        ("imported", "|"),
        ("as", "|"),
        ("with", "G|A"),
        ("own", "G|A"),
        ("included", "G|A"),
        ("looped", "G|L"),
        ("outside", "G|A"),
        ("within", "|"),
    ],
)
def test_imported_macros_do_not_see_the_context(
    app: Flask, name: str, expected: str
) -> None:
    """Imported macros see what the view and processors give if told to."""
    assert render({}, f"{name}.html", app, given="G") == expected


def test_imported_macros_see_globals(app: Flask) -> None:
    """Imported macros see request, session, g, config and url_for anyway."""
    app.secret_key = "k" * 32
    app.config["KIND"] = "c"
    app.jinja_loader = make_app(
        {
            "page.html": "{% from 'm.html' import m %}{{ m() }}",
            "m.html": "{% macro m() %}{{ request.path }} {{ session.s }} "
            "{{ g.g }} {{ config.KIND }} {{ url_for('static', filename='x') }}"
            "{% endmacro %}",
        }
    ).jinja_loader
    with app.test_request_context("/here"):
        session["s"], g.g = "s", "g"
        assert render_template("page.html") == "/here s g c /static/x"


@pytest.mark.parametrize("rule", ["/books/<key>", "/shop/<key>.html"])
def test_a_link_follows_its_view(rule: str) -> None:
    """The same template links to the view under whatever URL it has."""
    app = make_app("{{ url_for('show_book', key='dune') }}")
    app.add_url_rule(rule, "show_book")
    assert render({}, app=app) == rule.replace("<key>", "dune")


@pytest.mark.parametrize("how", ["", " with context"])
def test_flask_login_in_an_imported_macro(how: str) -> None:
    """A macro of another file sees current_user only with context."""
    app = make_app(
        {
            "page.html": f"{{% from 'm.html' import m{how} %}}{{{{ m() }}}}",
            "m.html": "{% macro m() %}[{{ current_user.id }}]{% endmacro %}",
        }
    )
    app.secret_key = "k" * 32
    LoginManager(app)
    user = UserMixin()
    user.id = "ada"
    with app.test_request_context():
        login_user(user)
        if how:
            assert render_template("page.html") == "[ada]"
        else:
            with pytest.raises(
                UndefinedError, match="'current_user' is undefined"
            ):
                render_template("page.html")


def test_what_the_view_gives_wins(app: Flask) -> None:
    """A value of the view comes before that of a context processor."""
    assert render({}, "plain.html", app, added="V") == "|V"


def test_a_processor_runs_for_each_rendering(app: Flask) -> None:
    """A processor runs once for each page, whatever the page includes."""
    ran: list[int] = []

    @app.context_processor
    def count() -> dict[str, int]:
        ran.append(1)
        return {}

    for _ in range(2):
        render({}, "included.html", app)
    assert len(ran) == 2
