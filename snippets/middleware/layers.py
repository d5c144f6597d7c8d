from collections.abc import Callable, Iterable
from functools import wraps
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, request
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.wrappers import Response

seen: list[str] = []
app = Flask(__name__)


class Gate:
    """WSGI middleware: around all that the server is asked for."""

    def __init__(self, wsgi_app: WSGIApplication) -> None:
        self.wsgi_app = wsgi_app

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        seen.append("middleware")
        return self.wsgi_app(environ, start_response)


@app.before_request
def hook() -> None:
    """A request hook: around the views, with `request` at hand."""
    seen.append(f"hook (for {request.endpoint})")


def decorator(view: Callable[[], str]) -> Callable[[], str]:
    """A decorator: around the views that have it."""

    @wraps(view)
    def wrapped() -> str:
        seen.append("decorator")
        return view()

    return wrapped


@app.get("/books")
@decorator
def books() -> str:
    return "Dune"


# Another application, which knows nothing of Flask's hooks.
mounts: dict[str, WSGIApplication] = {"/metrics": Response("books_sold 3\n")}
app.wsgi_app = Gate(  # type: ignore[method-assign]
    DispatcherMiddleware(app.wsgi_app, mounts)
)


for path in ("/books", "/static/logo.svg", "/nothing", "/metrics"):
    seen.clear()
    answer = app.test_client().get(path)
    print(f"GET {path} {answer.status_code}:", ", ".join(seen))
