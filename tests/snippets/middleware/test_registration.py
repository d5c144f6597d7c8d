"""The claims of the page `middleware` about when hooks are registered."""

from collections.abc import Callable
from types import ModuleType
from typing import Any, get_args

import pytest
from flask import Blueprint, Flask, Response, after_this_request
from flask.sansio.scaffold import T_after_request

Load = Callable[[str], ModuleType]


def appending(seen: list[str], text: str) -> Callable[..., Any]:
    """Make a hook that notes its name."""

    def hook(*given: object) -> object:
        seen.append(text)
        return given[0] if given else None

    return hook


@pytest.mark.parametrize("blueprint_first", [True, False])
def test_an_app_wide_hook_takes_its_place_at_registration(
    *, blueprint_first: bool
) -> None:
    """A before_app_request hook stands where its blueprint was registered."""
    app, shop = Flask("shop"), Blueprint("shop", __name__)
    seen: list[str] = []
    shop.before_app_request(appending(seen, "blueprint"))
    if blueprint_first:
        app.register_blueprint(shop)
    app.before_request(appending(seen, "app"))
    if not blueprint_first:
        app.register_blueprint(shop)
    app.test_client().get("/")
    expected = ["blueprint", "app"]
    assert seen == (expected if blueprint_first else expected[::-1])


def test_after_this_request_runs_in_order() -> None:
    """Functions of after_this_request run first, in order of registration."""
    app = Flask("shop")
    seen: list[str] = []
    app.after_request(appending(seen, "after_request"))

    @app.get("/")
    def view() -> Response:
        after_this_request(appending(seen, "this 1"))
        after_this_request(appending(seen, "this 2"))
        return Response("fine")

    app.test_client().get("/")
    assert seen == ["this 1", "this 2", "after_request"]
    app.test_client().get("/nothing")
    assert seen[3:] == ["after_request"]


def test_a_hook_is_not_registered_late() -> None:
    """Not after the first request, nor on a blueprint that is registered."""
    app = Flask("shop")
    app.test_client().get("/")
    with pytest.raises(AssertionError, match="'before_request' can no longer"):
        app.before_request(lambda: None)
    fresh, shop = Flask("shop"), Blueprint("shop", __name__)
    shop.before_request(lambda: None)
    fresh.register_blueprint(shop)
    fresh.before_request(lambda: None)
    with pytest.raises(AssertionError, match="'before_request' can no longer"):
        shop.before_request(lambda: None)
    # A nested one has time until the outer one is registered.
    outer, inner = Blueprint("outer", __name__), Blueprint("inner", __name__)
    outer.register_blueprint(inner)
    inner.before_request(lambda: None)
    fresh.register_blueprint(outer)
    with pytest.raises(AssertionError, match="'before_request' can no longer"):
        inner.before_request(lambda: None)


def test_without_a_request_neither_runs(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """test_request_context runs no middleware, and no hook but teardown."""
    app = load("middleware/hooks.py").app
    with app.test_request_context("/shop/books/"):
        assert capsys.readouterr().out == ""
    said = capsys.readouterr().out
    assert "app.teardown_request 1" in said
    assert "middleware" not in said
    assert "before_request" not in said
    assert "after_request" not in said


def test_the_types_let_a_hook_return_anything() -> None:
    """Flask's type of an after_request function leaves its result open."""
    plain, _async = get_args(T_after_request.__bound__)
    assert get_args(plain) == ([Any], Any)
    app = Flask("shop")

    # mypy passes the next line: an ignore would be one too many.
    @app.after_request
    def forgets(_response: Response) -> None:
        """Return nothing."""

    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        app.test_client().get("/")
