"""The claims of `blueprints` in its follow-up questions and around them."""

import sqlite3
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask, abort, request, url_for
from werkzeug.routing import BuildError

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]


def app_with(*blueprints: Blueprint) -> Flask:
    """An application that has these blueprints and nothing else."""
    app = Flask("bare")
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    return app


def names() -> list[object]:
    """Say which blueprints answer."""
    return [request.blueprint, request.blueprints]


def test_the_name_of_the_blueprint_that_answers() -> None:
    """request.blueprint is the full name, and None outside of blueprints."""
    users = Blueprint("users", __name__)
    users.add_url_rule("/u", "u", names)
    api = Blueprint("api", __name__)
    api.register_blueprint(users, name="people")
    app = app_with(api)
    app.add_url_rule("/", "home", names)
    assert app.test_client().get("/u").json == [
        "api.people",
        ["api.people", "api"],
    ]
    assert app.test_client().get("/").json == [None, []]


def test_nothing_takes_a_blueprint_off_again() -> None:
    """Flask has no method that takes a blueprint off again."""
    methods = [name for name in dir(Flask) if "blueprint" in name]
    assert methods == ["iter_blueprints", "register_blueprint"]


def test_two_children_with_one_name() -> None:
    """Below one parent two children cannot have one name."""
    api = Blueprint("api", __name__)
    for _twin in range(2):
        api.register_blueprint(Blueprint("users", __name__))
    with pytest.raises(
        ValueError, match=r"blueprint 'api\.users'\. Use 'name='"
    ):
        app_with(api)
    web = Blueprint("web", __name__)
    web.register_blueprint(Blueprint("users", __name__))
    web.register_blueprint(Blueprint("users", __name__), name="people")
    assert list(app_with(web).blueprints) == ["web", "web.users", "web.people"]


@pytest.mark.parametrize(
    ("prefix", "url"),
    [("/reports", "/admin/reports/"), (None, "/admin/admin/reports/")],
)
def test_a_guard_of_a_parent_protects_the_children(
    wrong: CounterExamples, prefix: str | None, url: str
) -> None:
    """Nested below the guarded blueprint, with a new prefix, it is guarded."""
    module = wrong.load("blueprints/wrong/prefix_guard.py")
    admin = Blueprint("admin", __name__, url_prefix="/admin")
    admin.before_request(module.keep_everybody_out)
    admin.register_blueprint(module.reports, url_prefix=prefix)
    app = app_with(admin)
    with app.test_request_context():
        assert app.url_for("admin.reports.index") == url
    assert app.test_client().get(url).status_code == 403


def test_a_dot_cannot_reach_a_parent() -> None:
    """url_for names a view of the parent in full; a dot stays in the child."""
    api = Blueprint("api", __name__, url_prefix="/api")
    api.add_url_rule("/", "home", lambda: "home")
    users = Blueprint("users", __name__, url_prefix="/users")
    users.add_url_rule("/", "many", lambda: "all")
    api.register_blueprint(users)
    with app_with(api).test_request_context("/api/users/"):
        assert url_for(".many") == "/api/users/"
        assert url_for("api.home") == "/api/"
        for endpoint in (".home", "..home"):
            with pytest.raises(BuildError, match="Could not build url"):
                url_for(endpoint)


def test_a_bare_application_has_no_other_hooks(load: Load) -> None:
    """What passes on a bare application can fail on the real one."""
    bp = load("blueprints/read_only").bp
    bare, real, without = app_with(bp), app_with(bp), app_with()
    real.before_request(lambda: abort(403))
    answers = [app.test_client().get("/read-only") for app in (bare, real)]
    assert [answer.status_code for answer in answers] == [200, 403]
    assert without.test_client().get("/read-only").status_code == 404


def test_numbers_too_big_for_a_column() -> None:
    """Python's sqlite3 raises OverflowError from 2**63 upwards."""
    database = sqlite3.connect(":memory:")
    database.execute("SELECT ?", [2**63 - 1])
    with pytest.raises(OverflowError, match="too large"):
        database.execute("SELECT ?", [2**63])
    database.close()
