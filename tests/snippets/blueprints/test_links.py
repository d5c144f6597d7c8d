"""The claims of `blueprints` about which links a hook completes."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask, url_for
from werkzeug.routing import BuildError

Load = Callable[[str], ModuleType]
TARGETS = ["mine.view", "mine.child.view", "other.view", "view"]


@pytest.mark.parametrize(
    ("method", "expected"),
    [("url_defaults", TARGETS[:2]), ("app_url_defaults", TARGETS)],
)
@pytest.mark.parametrize("path", ["/mine/", "/mine/child/", "/other/", "/"])
def test_url_defaults_follow_the_link(
    method: str, expected: list[str], path: str
) -> None:
    """url_defaults serves the links into its blueprint, whoever answers."""
    seen: list[str] = []

    def view() -> list[str]:
        for target in TARGETS:
            url_for(target)
        return seen

    app = Flask("shop")
    mine = Blueprint("mine", __name__, url_prefix="/mine")
    child = Blueprint("child", __name__, url_prefix="/child")
    other = Blueprint("other", __name__, url_prefix="/other")
    for owner in (app, mine, child, other):
        owner.add_url_rule("/", "view", view)
    getattr(mine, method)(lambda endpoint, _values: seen.append(endpoint))
    mine.register_blueprint(child)
    app.register_blueprint(mine)
    app.register_blueprint(other)
    assert app.test_client().get(path).json == expected


def test_a_link_without_the_language(load: Load) -> None:
    """A link may leave out the language if the request has set g.language."""
    app: Flask = load("blueprints/languages.py").app
    app.before_request(lambda: url_for("pages.greet", name="Bob"))
    app.testing = True
    assert app.test_client().get("/es/Ada").text == "/es/Bob"
    with pytest.raises(BuildError, match=r"values \['language'\]"):
        app.test_client().get("/")
    with app.test_request_context("/"):
        named = url_for("pages.greet", name="Bob", language="en")
    assert named == "/en/Bob"
