from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Blueprint, Flask, Response, after_this_request, request
from werkzeug.wsgi import ClosingIterator


def say(text: str) -> Callable[..., Any]:
    def hook(*given: object) -> object:
        print(text)
        return given[0] if given else None

    return hook


class Middleware:
    def __init__(self, wsgi_app: WSGIApplication) -> None:
        self.wsgi_app = wsgi_app

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        print("middleware, on the way in")
        body = self.wsgi_app(environ, start_response)
        print("middleware, on the way out")
        return ClosingIterator(body, say("middleware, at the end"))


app = Flask(__name__)
app.wsgi_app = Middleware(app.wsgi_app)  # type: ignore[method-assign]
shop = Blueprint("shop", __name__, url_prefix="/shop")
books = Blueprint("books", __name__, url_prefix="/books")
app.url_value_preprocessor(say("  app.url_value_preprocessor"))
for number in (1, 2):
    app.before_request(say(f"  app.before_request {number}"))
    app.after_request(say(f"  app.after_request {number}"))
    app.teardown_request(say(f"  app.teardown_request {number}"))
for name, blueprint in (("shop", shop), ("books", books)):
    blueprint.before_request(say(f"    {name}.before_request"))
    blueprint.after_request(say(f"    {name}.after_request"))
    blueprint.teardown_request(say(f"    {name}.teardown_request"))
shop.before_request(lambda: "closed" if "answer" in request.args else None)
books.before_app_request(say("  books.before_app_request"))
app.teardown_appcontext(say("  app.teardown_appcontext"))


@books.get("/")
def view() -> Response:
    print("      the view")
    after_this_request(say("    after_this_request"))
    return Response(map(say("  the body is made"), ["Dune"]))


shop.register_blueprint(books)
app.register_blueprint(shop)


def trace(url: str) -> None:
    app.test_client().get(url, buffered=True)
