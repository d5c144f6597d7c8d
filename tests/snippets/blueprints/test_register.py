"""The claims of `blueprints` about names, options and the right moment."""

import inspect
from collections.abc import Callable
from types import ModuleType

import flask
import pytest
from flask import Blueprint, Flask
from flask.cli import routes_command

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
FOLDER = "blueprints/wrong"
RULES = [
    ("greetings.greet", "/hello/<name>"),
    ("spanish.greet", "/hola/<name>"),
    ("static", "/static/<path:filename>"),
]
NOT_UNIQUE = (
    r"^The name 'users' is already registered for {} blueprint\. "
    r"Use 'name=' to provide a unique name\.$"
)
LATE = (
    r"^The setup method '{}' can no longer be called on the {}\. "
    r"It has already .*, any changes will not be applied consistently\."
)
REFUSED = [
    ("same_name", ValueError, NOT_UNIQUE.format("a different")),
    ("again", ValueError, NOT_UNIQUE.format("this")),
    ("dotted_name", ValueError, r"^'name' may not contain a dot '\.' char"),
    ("late_route", AssertionError, LATE.format("route", "blueprint 'users'")),
]


def test_one_blueprint_in_two_places(load: Load) -> None:
    """Under a second name a blueprint answers in a second place."""
    client = load("blueprints/greetings.py").create_app().test_client()
    assert client.get("/hello/Ada").json == {
        "text": "Hello, Ada!",
        "endpoint": "greetings.greet",
        "url": "/hello/Ada",
    }
    assert client.get("/hola/Ada").json == {
        "text": "Hola, Ada!",
        "endpoint": "spanish.greet",
        "url": "/hola/Ada",
    }


def test_flask_routes_shows_what_is_registered(load: Load) -> None:
    """`flask routes` and the URL map tell what is registered."""
    app: Flask = load("blueprints/greetings.py").create_app()
    printed = app.test_cli_runner().invoke(routes_command).output
    lines = [line.split() for line in printed.splitlines()[2:]]
    assert lines == [[name, "GET", rule] for name, rule in RULES]
    rules = app.url_map.iter_rules()
    assert sorted((rule.endpoint, rule.rule) for rule in rules) == RULES


def test_each_call_of_the_factory_registers_anew(load: Load) -> None:
    """A module without an application serves each that its factory makes."""
    module = load("blueprints/greetings.py")
    assert not any(isinstance(thing, Flask) for thing in vars(module).values())
    one, other = module.create_app(), module.create_app()
    assert one is not other
    for app in (one, other):
        assert list(app.blueprints.values()) == [module.greetings] * 2
        assert app.test_client().get("/hola/Ada").status_code == 200


def test_the_prefix_of_the_registration_wins() -> None:
    """url_prefix at the registration replaces the constructor's."""
    users = Blueprint("users", __name__, url_prefix="/users")
    users.add_url_rule("/all", "all", lambda: "all")
    app = Flask("shop")
    app.register_blueprint(users, url_prefix="/people")
    client = app.test_client()
    assert client.get("/people/all").text == "all"
    assert client.get("/users/all").status_code == 404


@pytest.mark.corrects("W19")
def test_there_is_no_function_of_that_name(wrong: CounterExamples) -> None:
    """`flask.blueprint` does not exist; `flask.Blueprint` is a class."""
    path = f"{FOLDER}/lower_case.py"
    assert inspect.isclass(flask.Blueprint)
    with wrong.raises(path, AttributeError, match="^blueprint$"):
        wrong.load(path)


@pytest.mark.parametrize(("name", "error", "match"), REFUSED)
def test_what_flask_refuses(
    wrong: CounterExamples, name: str, error: type[Exception], match: str
) -> None:
    """Flask refuses a repeated name, a dot in it, and a late route."""
    path = f"{FOLDER}/{name}.py"
    with wrong.raises(path, error, match=match):
        wrong.load(path)


def test_registering_after_the_first_request_is_refused() -> None:
    """After its first request an application takes no blueprint any more."""
    app = Flask("shop")
    app.test_client().get("/")
    match = LATE.format("register_blueprint", "application")
    with pytest.raises(AssertionError, match=match):
        app.register_blueprint(Blueprint("late", __name__))


def test_twice_with_two_names() -> None:
    """The same blueprint registered twice needs a name for the second one."""
    users = Blueprint("users", __name__)
    users.add_url_rule("/", "index", lambda: "all")
    app = Flask("shop")
    app.register_blueprint(users, url_prefix="/users")
    app.register_blueprint(users, url_prefix="/people", name="people")
    for path in ("/users/", "/people/"):
        assert app.test_client().get(path).text == "all"
