"""The claims of the page `templates` about what a template can see."""

import pytest
from flask import (
    Blueprint,
    Flask,
    g,
    render_template,
    render_template_string,
    session,
)
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
            "m.html": f"{{% macro m() %}}{SEEN}{{% endmacro %}}",
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
    """A context processor runs for each page, also for one without its name."""
    ran: list[int] = []

    @app.context_processor
    def count() -> dict[str, int]:
        ran.append(1)
        return {}

    for _ in range(2):
        render({}, "plain.html", app)
    assert len(ran) == 2


def test_a_processor_returns_a_dictionary(app: Flask) -> None:
    """A context processor that returns None raises in each rendering."""
    app.context_processor(lambda: None)  # type: ignore[type-var]
    with pytest.raises(TypeError, match="'NoneType' object is not iterable"):
        render({}, "plain.html", app)


@pytest.fixture
def two_views() -> Flask:
    """Make an application with a view of its own and one of a blueprint."""
    part = Blueprint("part", __name__)
    part.context_processor(lambda: {"added": "P"})
    part.app_context_processor(lambda: {"given": "G"})
    part.add_url_rule("/part", "view", lambda: render_template_string(SEEN))
    app = Flask("shop")
    app.add_url_rule("/own", "own", lambda: render_template_string(SEEN))
    app.register_blueprint(part)
    return app


def test_the_processor_of_a_blueprint(two_views: Flask) -> None:
    """A blueprint's processor is for its views, the app_ one for all."""
    client = two_views.test_client()
    assert client.get("/part").text == "G|P"
    assert client.get("/own").text == "G|"


def test_without_an_application_context() -> None:
    """Outside of an application context render_template raises."""
    with pytest.raises(RuntimeError, match="outside of application context"):
        render_template("page.html")


@pytest.mark.parametrize(
    ("template", "match"),
    [
        ("{{ request.path }}", "outside of request context"),
        ("{{ url_for('static', filename='x') }}", "without 'SERVER_NAME'"),
    ],
)
def test_without_a_request(app: Flask, template: str, match: str) -> None:
    """Without a request, request and url_for raise, and the rest renders."""
    with app.app_context():
        assert render_template("plain.html") == "|A"
        with pytest.raises(RuntimeError, match=match):
            render_template_string(template)


def test_without_a_request_but_with_a_server_name(app: Flask) -> None:
    """With SERVER_NAME url_for makes whole addresses without a request."""
    app.config.update(SERVER_NAME="shop.example", PREFERRED_URL_SCHEME="https")
    with app.app_context():
        page = render_template_string("{{ url_for('static', filename='x') }}")
    assert page == "https://shop.example/static/x"
