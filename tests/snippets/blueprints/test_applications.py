"""The claims of `blueprints` about blueprints, applications and servers."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, session
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]


@pytest.mark.corrects("W18", "W57")
def test_a_blueprint_cannot_be_served(wrong: CounterExamples) -> None:
    """A blueprint is neither a Flask object nor a WSGI application."""
    path = "blueprints/wrong/no_application.py"
    module = wrong.load(path)
    assert not isinstance(module.application, Flask)
    assert module.index() == ["Ada"]
    match = "^'Blueprint' object is not callable$"
    with pytest.raises(TypeError, match=match) as caught:
        Client(module.application).get("/users/")
    wrong.answers(path, f"GET /users/ -> TypeError: {caught.value}")


@pytest.mark.corrects("W17", "W18", "W55", "W57")
def test_two_applications_in_one_process(load: Load) -> None:
    """Applications can be mounted by prefix, each with its own config."""
    module = load("blueprints/mounted.py")
    names = [
        app.config["SESSION_COOKIE_NAME"] for app in (module.books, module.food)
    ]
    assert names == ["books_session", "food_session"]
    client = Client(module.application)
    assert client.get("/tax").json == {"tax": 0.07}
    assert client.get("/food/tax").json == {"tax": 0.19}
    assert client.get("/food/food/tax").status_code == 404


def let_count(app: Flask, key: str) -> None:
    """Give an application a view that counts visits in the session."""
    app.secret_key = key

    @app.get("/count")
    def count() -> list[int]:
        session["count"] = session.get("count", 0) + 1
        return [session["count"]]


def mounted(names: tuple[str, str], keys: tuple[str, str]) -> Client:
    """Mount two applications with these names of cookies and secret keys."""
    apps = [Flask("books"), Flask("food")]
    for app, name, key in zip(apps, names, keys, strict=True):
        app.config["SESSION_COOKIE_NAME"] = name
        let_count(app, key)
    return Client(DispatcherMiddleware(apps[0], {"/food": apps[1]}))


@pytest.mark.parametrize(
    ("names", "keys", "expected"),
    [
        (("session", "session"), ("one", "two"), [1, 1, 1]),
        (("session", "session"), ("one", "one"), [1, 2, 3]),
        (("a", "b"), ("one", "two"), [1, 1, 2]),
        (("a", "b"), ("one", "one"), [1, 1, 2]),
    ],
)
def test_mounted_applications_need_two_cookies(
    names: tuple[str, str], keys: tuple[str, str], expected: list[int]
) -> None:
    """One cookie name: two keys lose the sessions, one key mixes them."""
    client = mounted(names, keys)
    urls = ["/count", "/food/count", "/count"]
    assert [client.get(url).json for url in urls] == [[n] for n in expected]


@pytest.mark.parametrize(
    ("keys", "expected"), [(("one", "one"), [2]), (("one", "two"), [1])]
)
def test_one_key_serves_a_renamed_cookie(
    keys: tuple[str, str], expected: list[int]
) -> None:
    """With one key a renamed session cookie is valid in the other, too."""
    client = mounted(("a", "b"), keys)
    client.get("/count")
    cookie = client.get_cookie("a")
    assert cookie is not None
    client.set_cookie("b", cookie.value)
    assert client.get("/food/count").json == expected


def test_the_shown_applications_have_two_cookies(load: Load) -> None:
    """The shown applications keep their sessions apart."""
    module = load("blueprints/mounted.py")
    let_count(module.books, "one key")
    let_count(module.food, "another key")
    client = Client(module.application)
    counts = [client.get(url).json for url in 2 * ("/count", "/food/count")]
    assert counts == [[1], [1], [2], [2]]
