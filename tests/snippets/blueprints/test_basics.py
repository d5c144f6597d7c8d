"""The claims of the page `blueprints` about what a blueprint is."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask, current_app

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
FOLDER = "blueprints/wrong"


def test_routes_exist_once_the_blueprint_is_registered(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """A blueprint's routes are in the URL map once it is registered."""
    load("blueprints/recorded.py")
    assert capsys.readouterr().out.splitlines() == [
        "an application? False",
        "before: ['static']",
        "after: ['static', 'users.show']",
        "GET /users/7: user 7",
    ]


@pytest.mark.corrects("W16", "W56")
def test_the_first_of_two_equal_rules_answers(wrong: CounterExamples) -> None:
    """Of equal rules for one method the first answers, silently."""
    path = f"{FOLDER}/same_rule.py"
    app: Flask = wrong.load(path).app
    reply = app.test_client().get("/api/users")
    assert reply.json == ["Grace"]
    with app.test_request_context():
        url = app.url_for("staff.staff_users")
        assert app.url_for("clients.client_users") == url == "/api/users"
    assert app.view_functions["clients.client_users"]() == ["Ada"]
    names = [rule.endpoint for rule in app.url_map.iter_rules()]
    assert names[1:] == ["staff.staff_users", "clients.client_users"]
    wrong.answers(path, f"GET {url} -> {reply.text.strip()}")


@pytest.mark.parametrize(
    "order",
    [
        ("clients", "staff", "application"),
        ("staff", "clients", "application"),
        ("application", "staff", "clients"),
    ],
)
def test_the_order_of_registration_decides(order: tuple[str, ...]) -> None:
    """Of equal rules the first answers, be it the application's own."""
    app = Flask("shop")
    for name in order:
        owner = app if name == "application" else Blueprint(name, __name__)
        owner.add_url_rule("/users", "users", lambda name=name: name)
        if isinstance(owner, Blueprint):
            app.register_blueprint(owner)
    assert app.test_client().get("/users").text == order[0]


@pytest.mark.parametrize(
    ("prefixes", "rules", "answer"),
    [
        (("/api", "/api/users"), ("/users/7", "/7"), "first"),
        (("/<a>", "/<b>"), ("/users/7", "/users/7"), "first"),
        (("/people", "/api"), ("/users/7", "/users/7"), "second"),
    ],
)
def test_a_prefix_inside_another(
    prefixes: tuple[str, str], rules: tuple[str, str], answer: str
) -> None:
    """Prefixes with variables, or one inside the other, can share a URL."""
    app = Flask("shop")
    for name, prefix, rule in zip(
        ("first", "second"), prefixes, rules, strict=True
    ):
        blueprint = Blueprint(name, __name__, url_prefix=prefix)
        view = lambda name=name, **_values: name  # noqa: E731
        blueprint.add_url_rule(rule, "one", view)
        app.register_blueprint(blueprint)
    assert app.test_client().get("/api/users/7").text == answer


def test_different_methods_do_not_clash() -> None:
    """Two blueprints can share a rule if their methods differ."""
    app = Flask("shop")
    for method in ("GET", "POST"):
        api = Blueprint(method, __name__, url_prefix="/api")
        view = lambda method=method: method  # noqa: E731
        api.add_url_rule("/users", "users", view, methods=[method])
        app.register_blueprint(api)
    assert app.test_client().get("/api/users").text == "GET"
    assert app.test_client().post("/api/users").text == "POST"


@pytest.mark.corrects("W17", "W55")
def test_a_blueprint_has_no_configuration(wrong: CounterExamples) -> None:
    """A blueprint has no attribute `config`."""
    path = f"{FOLDER}/own_config.py"
    match = "'Blueprint' object has no attribute 'config'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


@pytest.mark.corrects("W17", "W55")
def test_its_views_read_the_configuration_of_the_application() -> None:
    """In a view of a blueprint `current_app.config` is the application's."""
    shop = Blueprint("shop", __name__)
    shop.add_url_rule("/", "home", lambda: current_app.config["CURRENCY"])
    for currency in ("EUR", "CNY"):
        app = Flask("shop")
        app.config["CURRENCY"] = currency
        app.register_blueprint(shop)
        assert app.test_client().get("/").text == currency
