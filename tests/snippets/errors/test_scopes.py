"""The claims of the page `errors` about handlers of blueprints."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Blueprint, Flask, Response
from werkzeug.exceptions import HTTPException, NotFound

Load = Callable[[str], ModuleType]


def say(text: str) -> Callable[[Exception], Response]:
    """Make an error handler that answers ``text``."""
    return lambda _error: Response(text, 400)


def two_places(error: Exception) -> tuple[Flask, Blueprint]:
    """An application, and a blueprint whose /shop/fail raises ``error``."""
    shop = Blueprint("shop", __name__, url_prefix="/shop")

    @shop.get("/fail")
    def fail() -> str:
        raise error

    return Flask("shop"), shop


def answer(app: Flask, shop: Blueprint, path: str = "/shop/fail") -> str:
    """Register the blueprint and answer a GET with its text."""
    app.register_blueprint(shop)
    return app.test_client().get(path).text


@pytest.mark.parametrize(
    ("path", "who", "status"),
    [
        ("/shop/books/1", None, 200),
        ("/shop/books/2", "the shop's handler", 404),
        ("/shop/books/two", "the application's handler", 404),
        ("/shop/magazines", "the application's handler", 404),
        ("/elsewhere", "the application's handler", 404),
    ],
)
def test_a_blueprint_does_not_see_unknown_urls(
    load: Load, path: str, who: str | None, status: int
) -> None:
    """A blueprint's handler sees no unknown URL below its own prefix."""
    app = load("errors/scopes.py").app
    assert set(app.blueprints) == {"shop"}
    response = app.test_client().get(path)
    assert response.status_code == status
    expected = {"answered by": who} if who else {"title": "Dune"}
    assert response.json == expected


@pytest.mark.parametrize("kind", [405, HTTPException, Exception])
def test_a_blueprint_does_not_see_405_either(
    kind: int | type[Exception],
) -> None:
    """Nor does it see a 405 on one of its own URLs."""
    app, shop = two_places(ValueError())
    shop.register_error_handler(kind, say("blueprint"))
    app.register_error_handler(kind, say("app"))
    app.register_blueprint(shop)
    assert app.test_client().post("/shop/fail").text == "app"


def test_the_blueprint_is_asked_before_the_application() -> None:
    """For the same class the blueprint's handler wins over the app's."""
    app, shop = two_places(ValueError())
    shop.register_error_handler(ValueError, say("blueprint"))
    app.register_error_handler(ValueError, say("app"))
    assert answer(app, shop) == "blueprint"


def test_a_blueprints_base_class_beats_the_apps_exact_class() -> None:
    """A blueprint's handler of a base class beats the app's exact one."""
    app, shop = two_places(KeyError())
    shop.register_error_handler(Exception, say("blueprint"))
    app.register_error_handler(KeyError, say("app"))
    assert answer(app, shop) == "blueprint"


def test_a_status_code_beats_a_class_even_from_the_application() -> None:
    """The app's handler of 404 beats a blueprint's of HTTPException."""
    app, shop = two_places(NotFound())
    shop.register_error_handler(HTTPException, say("blueprint"))
    app.register_error_handler(404, say("app"))
    assert answer(app, shop) == "app"


def test_a_blueprint_does_not_see_the_views_of_others() -> None:
    """A blueprint's handler sees neither the app's views nor a neighbour's."""
    app, shop = two_places(ValueError())
    neighbour = Blueprint("neighbour", __name__)
    for place, path in ((app, "/own"), (neighbour, "/next")):
        place.add_url_rule(path, view_func=lambda: str(1 // 0))
    shop.register_error_handler(Exception, say("shop"))
    app.register_error_handler(Exception, say("app"))
    app.register_blueprint(neighbour)
    assert answer(app, shop) == "shop"
    assert app.test_client().get("/own").text == "app"
    assert app.test_client().get("/next").text == "app"


def test_app_errorhandler_is_registered_for_the_whole_application() -> None:
    """app_errorhandler of a blueprint registers for the whole application."""
    app, shop = two_places(ValueError())
    shop.app_errorhandler(404)(say("from the blueprint"))
    assert answer(app, shop, "/none") == "from the blueprint"
