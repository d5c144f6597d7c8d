"""The claims of `blueprints` about what the order of registration decides."""

import pytest
from flask import Blueprint, Flask, Response, render_template_string, request
from werkzeug.exceptions import HTTPException


def app_with(*blueprints: Blueprint) -> Flask:
    """An application that has these blueprints and nothing else."""
    app = Flask("bare")
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    return app


@pytest.mark.parametrize("order", [0, 1])
def test_a_fixed_rule_wins_over_a_variable_one(order: int) -> None:
    """A fixed rule wins over a variable one, whichever came first."""
    fixed, variable = Blueprint("a", __name__), Blueprint("b", __name__)
    fixed.add_url_rule("/users/me", "me", lambda: "me")
    variable.add_url_rule(
        "/users/<name>",
        "one",
        lambda name: f"<{name}>",
        methods=["GET", "POST"],
    )
    both = [fixed, variable]
    client = app_with(both[order], both[1 - order]).test_client()
    assert client.get("/users/me").text == "me"
    assert client.post("/users/me").text == "<me>"
    assert client.get("/users/you").text == "<you>"


@pytest.mark.parametrize("order", [("name", "id"), ("id", "name")])
def test_rules_that_take_the_same_urls(order: tuple[str, str]) -> None:
    """Of <name> and <id> in one place the first registered answers."""
    blueprints = [Blueprint(name, __name__) for name in order]
    for blueprint in blueprints:
        rule = f"/users/<{blueprint.name}>"
        blueprint.add_url_rule(rule, "one", lambda **values: values)
    client = app_with(*blueprints).test_client()
    assert client.get("/users/7").json == {order[0]: "7"}


def named(name: str, seen: list[str]) -> Blueprint:
    """A blueprint with one of each application-wide thing."""
    bp = Blueprint(name, __name__)
    bp.before_app_request(lambda: seen.append(f"before {name}"))
    bp.teardown_app_request(lambda _error: seen.append(f"teardown {name}"))

    @bp.after_app_request
    def after(response: Response) -> Response:
        seen.append(f"after {name}")
        return response

    bp.app_errorhandler(404)(lambda _error: name)
    bp.app_template_filter("filter")(lambda _text: name)
    bp.app_template_global("function")(lambda: name)
    bp.app_context_processor(lambda: {"variable": name})
    return bp


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_of_application_wide_things_the_last_wins(order: str) -> None:
    """Of error handlers, filters and variables of one name the last wins."""
    app = app_with(*(named(name, []) for name in order))
    last = order[-1]
    assert app.test_client().get("/nothing").text == last
    template = "{{ '' | filter }} {{ function() }} {{ variable }}"
    with app.app_context():
        assert render_template_string(template) == f"{last} {last} {last}"


@pytest.mark.parametrize("order", [0, 1])
@pytest.mark.parametrize("kind", [404, HTTPException])
def test_of_handlers_for_one_error_the_last_wins(
    kind: int | type[Exception], order: int
) -> None:
    """For one status or class the last handler wins, else the status."""
    names = ["a", "b"][:: -1 if order else 1]
    blueprints = [Blueprint(name, __name__) for name in names]
    for bp in blueprints:
        bp.app_errorhandler(kind)(lambda _error, name=bp.name: name)
    assert app_with(*blueprints).test_client().get("/").text == names[1]
    status, other = Blueprint("a", __name__), Blueprint("b", __name__)
    status.app_errorhandler(404)(lambda _error: "status")
    other.app_errorhandler(HTTPException)(lambda _error: "class")
    both = [status, other]
    client = app_with(both[order], both[1 - order]).test_client()
    assert client.get("/").text == "status"


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_the_order_of_application_wide_hooks(order: str) -> None:
    """before_app_request runs in order of registration, the rest reversed."""
    seen: list[str] = []
    app = app_with(*(named(name, seen) for name in order))
    app.test_client().get("/nothing")
    first, last = order[0], order[1]
    assert seen == [
        f"before {first}",
        f"before {last}",
        f"after {last}",
        f"after {first}",
        f"teardown {last}",
        f"teardown {first}",
    ]


def test_the_applications_hooks_come_first() -> None:
    """The application's hooks run before a blueprint's own."""
    seen: list[str] = []
    users = Blueprint("users", __name__)
    users.before_request(lambda: seen.append("users"))
    users.before_app_request(lambda: seen.append("users, for all"))
    users.add_url_rule("/", "home", lambda: [request.blueprint])
    app = app_with(users)
    app.before_request(lambda: seen.append("application"))
    assert app.test_client().get("/").json == ["users"]
    assert seen == ["users, for all", "application", "users"]
