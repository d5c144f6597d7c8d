"""The claims of `blueprints` about blueprints inside blueprints."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask, Response, request
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
CACHE, OLD = "no-store", "@1767225600"


@pytest.fixture
def app(load: Load) -> Flask:
    """The program with two versions of an API."""
    module = load("blueprints/api.py")
    app: Flask = module.app
    return app


def headers(reply: TestResponse) -> tuple[str | None, str | None]:
    """The two headers that the hooks of the program set."""
    return reply.headers.get("Cache-Control"), reply.headers.get("Deprecation")


def test_names_join_with_dots_and_prefixes_in_order(app: Flask) -> None:
    """Names join with dots, prefixes join in the order of nesting."""
    rules = app.url_map.iter_rules()
    assert {(rule.endpoint, rule.rule) for rule in rules} == {
        ("api.v1.users.many", "/api/v1/users"),
        ("api.v1.users.one", "/api/v1/users/<int:user_id>"),
        ("api.v2.users.many", "/api/v2/people"),
        ("api.v2.users.one", "/api/v2/people/<int:user_id>"),
        ("static", "/static/<path:filename>"),
    }


@pytest.mark.parametrize(
    ("path", "endpoint", "name"),
    [
        ("/api/v1/users/7", "api.v1.users.one", "Ada"),
        ("/api/v2/people/8", "api.v2.users.one", "Grace"),
    ],
)
def test_one_child_serves_below_two_parents(
    app: Flask, path: str, endpoint: str, name: str
) -> None:
    """A child below two parents has two full names."""
    reply = app.test_client().get(path)
    assert reply.json == {"name": name, "endpoint": endpoint}


@pytest.mark.parametrize("base", ["/api/v1/users", "/api/v2/people"])
def test_a_dot_stays_in_the_version_that_answers(app: Flask, base: str) -> None:
    """url_for(".one") stays inside the blueprint that answers."""
    assert app.test_client().get(base).json == [f"{base}/7", f"{base}/8"]


@pytest.mark.parametrize(
    ("path", "status", "expected"),
    [
        ("/api/v1/users", 200, (CACHE, OLD)),
        ("/api/v2/people", 200, (CACHE, None)),
        ("/api/v1/users/9", 404, (CACHE, OLD)),
        ("/api/v2/people/9", 404, (CACHE, None)),
        ("/api/v1/nothing", 404, (None, None)),
    ],
)
def test_the_hooks_of_the_parents_run_for_their_children(
    app: Flask, path: str, status: int, expected: tuple[str | None, str | None]
) -> None:
    """A parent's hooks run for its children, if one of them has matched."""
    reply = app.test_client().get(path)
    assert (reply.status_code, headers(reply)) == (status, expected)


def watch(owner: Flask | Blueprint, name: str, seen: list[str]) -> None:
    """Let ``owner`` add to ``seen`` before and after each request."""

    @owner.before_request
    def before() -> None:
        seen.append(name)

    @owner.after_request
    def after(response: Response) -> Response:
        seen.append(f"after {name}")
        return response


def test_the_order_of_the_hooks() -> None:
    """before_request runs from the outside in, after_request back out."""
    seen: list[str] = []
    app = Flask("shop")
    api = Blueprint("api", __name__, url_prefix="/api")
    users = Blueprint("users", __name__, url_prefix="/users")
    for owner, name in ((users, "users"), (app, "app"), (api, "api")):
        watch(owner, name, seen)
    users.add_url_rule("", "many", lambda: request.blueprints)
    api.register_blueprint(users)
    app.register_blueprint(api)
    assert app.test_client().get("/api/users").json == ["api.users", "api"]
    inward, outward = ["app", "api", "users"], ["users", "api", "app"]
    assert seen == inward + [f"after {name}" for name in outward]
