"""The claims of the page `middleware` about hooks and decorators."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, abort, request, request_started


def test_a_blueprint_has_no_middleware() -> None:
    """A blueprint has hooks, but no wsgi_app that could be wrapped."""
    assert not hasattr(Blueprint("shop", __name__), "wsgi_app")
    assert hasattr(Blueprint("shop", __name__), "before_request")
    assert hasattr(Flask("shop"), "wsgi_app")


def test_a_signal_changes_nothing() -> None:
    """A receiver's return value is no answer, a hook's is; it may raise."""
    app = Flask("shop")
    app.add_url_rule("/", view_func=lambda: "view")
    told: list[Flask] = []

    def receiver(sender: Flask, **_more: object) -> str:
        told.append(sender)
        return "signal"

    with request_started.connected_to(receiver, app):
        assert app.test_client().get("/").text == "view"
    assert told == [app]
    with request_started.connected_to(lambda *_, **__: abort(403), app):
        assert app.test_client().get("/").status_code == 403
    hooked = Flask("shop")
    hooked.before_request(lambda: "hook")
    assert hooked.test_client().get("/").text == "hook"


def test_a_decorator_has_the_request() -> None:
    """A decorator has request and arguments, sees the result, may refuse."""
    app = Flask("shop")
    seen: list[tuple[str, str, object]] = []

    def decorator(view: Callable[[str], Any]) -> Callable[[str], Any]:
        def wrapped(name: str) -> Any:  # noqa: ANN401
            if name == "closed":
                return "closed", 503
            if name == "no":
                abort(403)
            result = view(name)
            seen.append((request.path, name, result))
            return result

        return wrapped

    app.add_url_rule("/<name>", "view", decorator(lambda name: {"is": name}))
    app.register_error_handler(403, lambda _error: ("handler", 403))
    client = app.test_client()
    assert client.get("/dune").json == {"is": "dune"}
    assert seen == [("/dune", "dune", {"is": "dune"})]
    assert client.get("/closed").status_code == 503
    assert client.get("/no").text == "handler"
    assert len(seen) == 1


def test_an_abort_in_a_hook_has_its_handler() -> None:
    """What abort raises in before_request goes to the handler of its code."""
    app = Flask("shop")
    app.add_url_rule("/", view_func=lambda: "fine")
    app.before_request(lambda: abort(403))
    app.register_error_handler(403, lambda _error: ("handler", 403))
    answer = app.test_client().get("/")
    assert (answer.status_code, answer.text) == (403, "handler")


def test_a_decorator_stands_below_the_route() -> None:
    """Above the route a decorator changes nothing, below it does."""
    app = Flask("shop")

    def closed(_view: Callable[[], str]) -> Callable[[], str]:
        return lambda: "closed"

    @app.get("/below", endpoint="below")
    @closed
    def below() -> str:
        return "open"

    @closed
    @app.get("/above", endpoint="above")
    def above() -> str:
        return "open"

    client = app.test_client()
    assert client.get("/below").text == "closed"
    assert client.get("/above").text == "open"
    assert above() == "closed"
