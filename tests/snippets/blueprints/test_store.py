"""The claims of `blueprints` about what decorators store for later."""

from flask import Blueprint, Flask, Response, abort, render_template_string

#: The decorators that a blueprint and an application both have.
SHARED = [
    "route",
    "get",
    "post",
    "put",
    "patch",
    "delete",
    "endpoint",
    "before_request",
    "after_request",
    "teardown_request",
    "errorhandler",
    "context_processor",
    "url_value_preprocessor",
    "url_defaults",
]
#: Those that an application has and a blueprint has not, under this name.
LACKING = [
    "template_filter",
    "template_test",
    "template_global",
    "teardown_appcontext",
    "shell_context_processor",
]


def test_most_decorators_have_the_names_of_the_applications() -> None:
    """Fourteen decorators are on both; five are on the application alone."""
    assert all(hasattr(Blueprint, name) for name in SHARED)
    assert all(hasattr(Flask, name) for name in SHARED + LACKING)
    assert not any(hasattr(Blueprint, name) for name in LACKING)


def test_decorators_only_store() -> None:
    """What decorators say of a blueprint counts once it is registered."""
    users = Blueprint("users", __name__, url_prefix="/users")

    @users.get("/7")
    def show() -> str:
        return render_template_string("{{ 'ada' | loud }} {{ greeting }}")

    @users.get("/9")
    def missing() -> str:
        return abort(404)

    @users.after_request
    def note(response: Response) -> Response:
        response.headers["X-Users"] = "yes"
        return response

    users.errorhandler(404)(lambda _error: ("no such user", 404))
    users.context_processor(lambda: {"greeting": "hello"})
    users.app_template_filter("loud")(str.upper)
    users.cli.command("purge")(lambda: print("purged"))

    before = Flask("before")
    assert before.test_client().get("/users/7").status_code == 404
    assert "loud" not in before.jinja_env.filters
    assert "users" not in before.cli.commands

    after = Flask("after")
    after.register_blueprint(users)
    reply = after.test_client().get("/users/7")
    assert (reply.text, reply.headers["X-Users"]) == ("ADA hello", "yes")
    assert after.test_client().get("/users/9").text == "no such user"
    assert "users" in after.cli.commands


def test_a_blueprint_has_no_url_map() -> None:
    """The application has a URL map, a blueprint has none."""
    assert hasattr(Flask("shop"), "url_map")
    assert not hasattr(Blueprint("users", __name__), "url_map")
