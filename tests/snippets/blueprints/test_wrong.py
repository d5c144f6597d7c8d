"""The mistakes of `blueprints` that give a wrong answer, URL or import."""

from contextlib import nullcontext

import pytest
from flask import Blueprint, Flask
from werkzeug.routing import BuildError

from provenance.recording.counter_examples import CounterExamples

FOLDER = "blueprints/wrong"


def test_a_prefix_is_no_fence(wrong: CounterExamples) -> None:
    """A guard on a blueprint does not protect all that is below its prefix."""
    path = f"{FOLDER}/prefix_guard.py"
    module = wrong.load(path)
    client = module.app.test_client()
    assert module.home() == "administration"
    assert client.get("/admin/").status_code == 403
    assert client.get("/admin/nothing").status_code == 404
    reply = client.get("/admin/reports/")
    assert (reply.status_code, reply.text) == (200, "all salaries")
    answer = f"{reply.status_code} {reply.text}"
    wrong.answers(path, f"GET /admin/reports/ -> {answer}")


def test_an_endpoint_needs_the_name_of_its_blueprint(
    wrong: CounterExamples,
) -> None:
    """url_for("index") does not look into a blueprint."""
    path = f"{FOLDER}/bare_endpoint.py"
    app = wrong.load(path).app
    assert app.test_client().get("/books/").text == "all books"
    app.testing = True
    match = "endpoint 'index'. Did you mean 'books.index' instead?"
    with wrong.raises(path, BuildError, match=match):
        app.test_client().get("/books/newest")


def test_a_module_and_its_blueprint_with_one_name(
    wrong: CounterExamples,
) -> None:
    """With one name for both, a short import gives the module."""
    path = f"{FOLDER}/one_name/__init__.py"
    match = "module 'one_name.users' has no attribute 'register'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(f"{FOLDER}/one_name")


def test_the_two_things_with_one_name(wrong: CounterExamples) -> None:
    """`users.users` is the blueprint, `users` the module around it."""
    path = f"{FOLDER}/one_name/users.py"
    module = wrong.load(path)
    assert module.index() == ["Ada"]
    kinds = [type(thing).__name__ for thing in (module, module.users)]
    assert kinds == ["module", "Blueprint"]
    wrong.answers(path, "users -> {}, users.users -> {}".format(*kinds))


def test_children_come_before_the_parent_is_registered(
    wrong: CounterExamples,
) -> None:
    """A registered blueprint takes no more children."""
    path = f"{FOLDER}/late_child.py"
    match = "'register_blueprint' can no longer be called on the blueprint"
    with wrong.raises(path, AssertionError, match=match):
        wrong.load(path)


def test_until_the_parent_is_registered_children_may_come() -> None:
    """Children, and their routes, may come until the parent is registered."""
    api = Blueprint("api", __name__, url_prefix="/api")
    users = Blueprint("users", __name__, url_prefix="/users")
    api.register_blueprint(users)
    users.add_url_rule("/", "index", lambda: "all")
    app = Flask("shop")
    app.register_blueprint(api)
    assert app.test_client().get("/api/users/").text == "all"


@pytest.mark.parametrize("inside", [True, False])
def test_nesting_in_a_factory(inside: bool) -> None:  # noqa: FBT001
    """A factory that nests blueprints itself fails at its second call."""
    api = Blueprint("api", __name__, url_prefix="/api")
    users = Blueprint("users", __name__, url_prefix="/users")
    users.add_url_rule("/", "index", lambda: "all")
    if not inside:
        api.register_blueprint(users)

    def create_app() -> Flask:
        app = Flask("shop")
        if inside:
            api.register_blueprint(users)
        app.register_blueprint(api)
        return app

    assert create_app().test_client().get("/api/users/").text == "all"
    match = "'register_blueprint' can no longer be called on the blueprint"
    with (
        pytest.raises(AssertionError, match=match) if inside else nullcontext()
    ):
        assert create_app().test_client().get("/api/users/").text == "all"
