"""The claims of the pages `restful` about blueprints."""

from collections.abc import Callable

import pytest
from flask import Blueprint, Flask, abort, request
from flask_restful import Api, Resource
from werkzeug.wrappers import Response


def mark(response: Response) -> Response:
    """Tell that the hook behind the view ran."""
    response.headers["X-Hook"] = "ran"
    return response


class Secret(Resource):
    """What the guards of these tests keep."""

    def get(self) -> list[str]:
        """Tell in which blueprints the request is."""
        return list(request.blueprints)


def stop() -> None:
    """Let nobody in."""
    abort(403)


def guarded() -> tuple[Flask, Blueprint]:
    """An application, and a blueprint whose guard lets nobody in."""
    child = Blueprint("api", __name__)
    child.before_request(stop)
    child.after_request(mark)
    Api(child).add_resource(Secret, "/secret")
    return Flask("guarded"), child


def nest(app: Flask, child: Blueprint) -> None:
    """Register a blueprint below another one."""
    parent = Blueprint("admin", __name__)
    parent.before_request(stop)
    parent.register_blueprint(child)
    app.register_blueprint(parent)


def rename(app: Flask, child: Blueprint) -> None:
    """Register a blueprint under another name."""
    app.register_blueprint(child, name="v1")


@pytest.mark.corrects("W35")
@pytest.mark.parametrize(
    ("register", "status"),
    [
        (lambda app, child: app.register_blueprint(child), 403),
        (rename, 200),
        (nest, 200),
    ],
    ids=["flat", "renamed", "nested"],
)
def test_hooks_run_for_flat_blueprints(
    register: Callable[[Flask, Blueprint], None], status: int
) -> None:
    """Nested or renamed, the hooks of child and parent do not run."""
    app, child = guarded()
    register(app, child)
    answer = app.test_client().get("/secret")
    assert answer.status_code == status
    assert ("X-Hook" in answer.headers) is (status == 403)
    if status == 200:
        assert answer.json == ["api"]


@pytest.mark.parametrize(("keeper", "status"), [("admin", 200), ("api", 403)])
def test_a_flat_blueprint_needs_its_own_guard(keeper: str, status: int) -> None:
    """Registered flat, a blueprint is kept by its own guard, not another's."""
    app = Flask("flat")
    both = {name: Blueprint(name, __name__) for name in ("admin", "api")}
    both[keeper].before_request(stop)
    Api(both["api"]).add_resource(Secret, "/secret")
    for blueprint in both.values():
        app.register_blueprint(blueprint)
    assert app.test_client().get("/secret").status_code == status


@pytest.mark.parametrize("register", [nest, rename])
def test_method_decorators_hold_when_nested(
    register: Callable[[Flask, Blueprint], None],
) -> None:
    """A guard in method_decorators runs, nested or renamed, as well."""

    def guard(_view: Callable[..., object]) -> Callable[..., object]:
        return lambda *_args, **_values: abort(403)

    app = Flask("decorated")
    child = Blueprint("api", __name__)
    kept = type("Kept", (Secret,), {"method_decorators": [guard]})
    Api(child).add_resource(kept, "/secret")
    register(app, child)
    assert app.test_client().get("/secret").status_code == 403


def test_such_a_blueprint_is_registered_once() -> None:
    """The second registration on an application is a ValueError."""
    child = Blueprint("api", __name__)
    Api(child).add_resource(Secret, "/secret")
    app = Flask("once")
    app.register_blueprint(child)
    with pytest.raises(ValueError, match="can only be registered once"):
        app.register_blueprint(child, name="v2", url_prefix="/v2")
    other = Flask("other")
    other.register_blueprint(child, url_prefix="/other")
    assert other.test_client().get("/other/secret").json == ["api"]


def test_three_prefixes_follow_each_other() -> None:
    """The URL begins with the blueprint's prefix, then comes the Api's."""
    app = Flask("prefixes")
    child = Blueprint("api", __name__, url_prefix="/a")
    Api(child, prefix="/b").add_resource(Secret, "/c")
    app.register_blueprint(child)
    assert app.test_client().get("/a/b/c").status_code == 200
    other = Flask("given")
    child = Blueprint("api", __name__, url_prefix="/a")
    Api(child, prefix="/b").add_resource(Secret, "/c")
    other.register_blueprint(child, url_prefix="/v2")
    client = other.test_client()
    codes = [client.get(url).status_code for url in ("/v2/b/c", "/a/b/c")]
    assert codes == [200, 404]
