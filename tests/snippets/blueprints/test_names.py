"""The claims of `blueprints` about two views with one name."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from flask import Blueprint, Flask


def bare(view: Callable[[], str]) -> Callable[[], str]:
    """A decorator that forgets `functools.wraps`."""

    def wrapper() -> str:
        return view()

    return wrapper


@pytest.mark.parametrize(
    ("names", "refused"),
    [
        (("show", "show"), True),
        ((None, None), True),
        (("one", "two"), False),
        ((None, "two"), False),
    ],
)
def test_two_views_with_one_name(
    names: tuple[str | None, str | None], *, refused: bool
) -> None:
    """Two views of one name in a blueprint are refused, wrappers included."""
    users = Blueprint("users", __name__)
    for path, name in zip(("/one", "/two"), names, strict=True):
        users.route(path, endpoint=name)(bare(lambda: "fine"))
    match = "View function mapping is overwriting an existing endpoint function"
    with (
        pytest.raises(AssertionError, match=match) if refused else nullcontext()
    ):
        Flask("shop").register_blueprint(users)


def test_a_decorator_that_wraps_nothing() -> None:
    """A decorator that returns the view itself needs no functools.wraps."""
    users = Blueprint("users", __name__)

    def marked(view: Callable[[], str]) -> Callable[[], str]:
        return view

    @users.get("/one")
    @marked
    def one() -> str:
        return "one"

    @users.get("/two")
    @marked
    def two() -> str:
        return "two"

    app = Flask("shop")
    app.register_blueprint(users)
    for name in ("one", "two"):
        assert app.test_client().get(f"/{name}").text == name
