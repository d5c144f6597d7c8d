"""The claims of the page `errors` about the search for a handler."""

from collections.abc import Callable

import pytest
from flask import Blueprint, Flask, Response, abort
from werkzeug.exceptions import HTTPException, NotFound


def say(text: str) -> Callable[[Exception], Response]:
    """Make an error handler that answers ``text``."""
    return lambda _error: Response(text, 400)


def failing(error: Exception) -> Flask:
    """Make an application whose /fail raises ``error``."""
    app = Flask("shop")

    @app.get("/fail")
    def fail() -> str:
        raise error

    return app


def answer(app: Flask, path: str = "/fail") -> str:
    """Answer a GET with its text."""
    return app.test_client().get(path).text


def test_abort_and_an_unknown_url_raise_not_found() -> None:
    """abort(404) and an unknown URL raise NotFound, an HTTPException."""
    seen: list[Exception] = []
    app = Flask("shop")
    app.add_url_rule("/gone", view_func=lambda: abort(404))

    @app.errorhandler(HTTPException)
    def keep(error: HTTPException) -> str:
        seen.append(error)
        return "seen"

    assert answer(app, "/gone") == answer(app, "/nothing") == "seen"
    assert [type(error) for error in seen] == [NotFound, NotFound]


@pytest.mark.parametrize("general", [LookupError, Exception])
def test_a_class_handler_comes_before_the_500_handler(
    general: type[Exception],
) -> None:
    """The search is by the exception first, by 500 only if that found none."""
    for error in (KeyError(), ValueError()):
        app = failing(error)
        app.register_error_handler(500, say("500"))
        app.register_error_handler(general, say("its class"))
        taken = isinstance(error, general)
        assert answer(app) == ("its class" if taken else "500")


def test_the_method_registers_what_the_decorator_does() -> None:
    """register_error_handler registers as the decorator errorhandler does."""
    decorated, called = failing(KeyError()), failing(KeyError())
    decorated.errorhandler(KeyError)(say("handled"))
    called.register_error_handler(KeyError, say("handled"))
    assert answer(decorated) == answer(called) == "handled"


@pytest.mark.parametrize("general", [HTTPException, Exception])
def test_a_status_code_beats_http_exception(
    general: type[Exception],
) -> None:
    """In one place too, a handler of 404 beats one of HTTPException."""
    app = Flask("shop")
    app.register_error_handler(general, say(general.__name__))
    app.register_error_handler(404, say("404"))
    app.add_url_rule("/other", view_func=lambda: abort(409))
    assert answer(app, "/none") == "404"
    assert answer(app, "/other") == general.__name__


@pytest.mark.parametrize("nearest_first", [True, False])
@pytest.mark.parametrize(
    "kinds",
    [[KeyError, LookupError, Exception], [LookupError, Exception], [Exception]],
)
def test_the_nearest_class_wins(
    kinds: list[type[Exception]],
    nearest_first: bool,  # noqa: FBT001
) -> None:
    """The class itself wins, then its base class, and so on to Exception."""
    app = failing(KeyError())
    for kind in kinds if nearest_first else reversed(kinds):
        app.register_error_handler(kind, say(kind.__name__))
    assert answer(app) == kinds[0].__name__


@pytest.mark.parametrize("kinds", [["inner"], ["inner", "outer"], ["outer"]])
def test_the_innermost_blueprint_is_asked_first(kinds: list[str]) -> None:
    """Of nested blueprints the innermost is asked first, then the outer."""
    places = {name: Blueprint(name, name) for name in ("inner", "outer")}
    places["inner"].add_url_rule("/fail", view_func=lambda: str(1 // 0))
    for name in kinds:
        places[name].register_error_handler(ArithmeticError, say(name))
    places["outer"].register_blueprint(places["inner"])
    app = Flask("shop")
    app.register_error_handler(ZeroDivisionError, say("app"))
    app.register_blueprint(places["outer"])
    assert answer(app) == kinds[0]
