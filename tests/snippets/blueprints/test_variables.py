"""The claims of `blueprints` about variables of templates."""

import pytest
from flask import Blueprint, Flask, render_template_string


@pytest.mark.parametrize("order", [0, 1])
def test_a_variable_of_its_own_wins(order: int) -> None:
    """For its views a blueprint's own variable wins over one for all."""
    own, other = Blueprint("own", __name__), Blueprint("other", __name__)
    own.context_processor(lambda: {"variable": "own"})
    other.app_context_processor(lambda: {"variable": "all"})
    for bp in (own, other):
        view = lambda: render_template_string("{{ variable }}")  # noqa: E731
        bp.add_url_rule(f"/{bp.name}", "view", view)
    app = Flask("bare")
    for bp in [own, other][:: -1 if order else 1]:
        app.register_blueprint(bp)
    client = app.test_client()
    assert client.get("/own").text == "own"
    assert client.get("/other").text == "all"
