"""The claims of `blueprints` about which requests a hook sees."""

import pytest
from flask import Blueprint, Flask, abort, render_template_string

#: Rows of the page's table, but for `url_defaults`: own, application-wide.
PAIRS = [
    ("before_request", "before_app_request"),
    ("after_request", "after_app_request"),
    ("teardown_request", "teardown_app_request"),
    ("errorhandler", "app_errorhandler"),
    ("context_processor", "app_context_processor"),
    ("url_value_preprocessor", "app_url_value_preprocessor"),
]

#: The last row: these exist for the whole application alone.
TEMPLATE_HELPERS = ["template_filter", "template_test", "template_global"]


def view() -> str:
    """Render a template and fail: every kind of hook is asked."""
    render_template_string("")
    return abort(418)


def calls(method: str, path: str) -> int:
    """Say how often a hook set with ``method`` runs for a request."""
    seen = []

    def hook(*args: object) -> object:
        seen.append(args)
        return {
            "after_request": args[0] if args else None,
            "context_processor": {},
            "errorhandler": ("handled", 418),
        }.get(method.replace("app_", ""))

    app = Flask("shop")
    mine = Blueprint("mine", __name__, url_prefix="/mine")
    child = Blueprint("child", __name__, url_prefix="/child")
    other = Blueprint("other", __name__, url_prefix="/other")
    for blueprint in (mine, child, other):
        blueprint.add_url_rule("/", "view", view)
    app.add_url_rule("/", "view", view)
    setter = getattr(mine, method)
    (setter(418) if "errorhandler" in method else setter)(hook)
    mine.register_blueprint(child)
    app.register_blueprint(mine)
    app.register_blueprint(other)
    assert app.test_client().get(path).status_code == 418
    return len(seen)


@pytest.mark.parametrize(("own", "everywhere"), PAIRS)
def test_own_hooks_and_application_wide_hooks(
    own: str, everywhere: str
) -> None:
    """A hook serves its blueprint and those in it; `app` in its name, all."""
    paths = ("/mine/", "/mine/child/", "/other/", "/")
    assert [calls(own, path) for path in paths] == [1, 1, 0, 0]
    assert [calls(everywhere, path) for path in paths] == [1, 1, 1, 1]


@pytest.mark.parametrize("name", TEMPLATE_HELPERS)
def test_template_helpers_are_always_application_wide(name: str) -> None:
    """Filters, tests and globals of templates cannot be a blueprint's own."""
    mine = Blueprint("mine", __name__)
    assert not hasattr(mine, name)
    getattr(mine, f"app_{name}")("loud")(str.isalpha)
    app = Flask("shop")
    app.register_blueprint(mine)
    templates = {
        "template_filter": "{{ 'a' | loud }}",
        "template_test": "{{ 'a' is loud }}",
        "template_global": "{{ loud('a') }}",
    }
    with app.app_context():
        assert render_template_string(templates[name]) == "True"


@pytest.mark.parametrize(
    ("method", "path", "status", "expected"),
    [
        ("GET", "/a/view", 200, ["application", "blueprint"]),
        ("GET", "/a/nothing", 404, ["application"]),
        ("POST", "/a/view", 405, ["application"]),
        ("GET", "/nothing", 404, ["application"]),
    ],
)
def test_hooks_follow_the_route_and_not_the_prefix(
    method: str, path: str, status: int, expected: list[str]
) -> None:
    """before_request of a blueprint needs one of its routes to match."""
    seen: list[str] = []
    a = Blueprint("a", __name__, url_prefix="/a")
    a.add_url_rule("/view", "view", lambda: "fine")
    a.before_request(lambda: seen.append("blueprint"))
    a.before_app_request(lambda: seen.append("application"))
    app = Flask("shop")
    app.register_blueprint(a)
    reply = app.test_client().open(path, method=method)
    assert (reply.status_code, seen) == (status, expected)
