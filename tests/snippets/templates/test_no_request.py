"""The claims of the page `templates` about blueprints, and about no request."""

from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template, render_template_string

from tests.snippets.templates.rendering import make_app

SEEN = "{{ given }}|{{ added }}"


@pytest.fixture
def app() -> Flask:
    """Make an application with a context processor."""
    app = make_app({"plain.html": SEEN})
    app.context_processor(lambda: {"added": "A"})
    return app


@pytest.fixture
def two_views(tmp_path: Path) -> Flask:
    """Make two views of a blueprint's template, one of them its own."""
    (tmp_path / "part.html").write_text(SEEN)
    part = Blueprint("part", __name__, template_folder=tmp_path)
    part.context_processor(lambda: {"added": "P"})
    part.app_context_processor(lambda: {"given": "G"})
    part.add_url_rule("/part", "view", lambda: render_template("part.html"))
    app = Flask("shop")
    app.add_url_rule("/own", "own", lambda: render_template("part.html"))
    app.register_blueprint(part)
    return app


def test_the_processor_of_a_blueprint(two_views: Flask) -> None:
    """A blueprint's processor is for its views, not for its templates."""
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


@pytest.mark.parametrize(
    ("settings", "scheme"),
    [({}, "http"), ({"PREFERRED_URL_SCHEME": "https"}, "https")],
)
def test_without_a_request_but_with_a_server_name(
    app: Flask, settings: dict[str, str], scheme: str
) -> None:
    """With SERVER_NAME url_for makes whole addresses, by default of http."""
    app.config.update(settings, SERVER_NAME="shop.example")
    with app.app_context():
        page = render_template_string("{{ url_for('static', filename='x') }}")
    assert page == f"{scheme}://shop.example/static/x"
