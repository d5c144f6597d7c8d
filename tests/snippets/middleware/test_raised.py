"""The claims of the page `middleware` about errors that reach it."""

from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from flask import Flask, abort


def test_a_crash_of_a_view_is_an_answer_for_middleware() -> None:
    """What a view raises reaches middleware as a 500; in debug mode raised."""
    app = Flask("shop")
    app.add_url_rule("/crash", "crash", lambda: str(1 // 0))
    app.add_url_rule("/no", "no", lambda: abort(403))
    statuses: list[str] = []
    inner: WSGIApplication = app.wsgi_app

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        def start(status: str, *rest: object) -> Callable[[bytes], object]:
            statuses.append(status[:3])
            return start_response(status, *rest)  # type: ignore[arg-type]

        return inner(environ, start)

    app.wsgi_app = middleware  # type: ignore[method-assign]
    for path in ("/crash", "/no"):
        app.test_client().get(path)
    assert statuses == ["500", "403"]
    app.debug = True
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/crash")
    assert statuses == ["500", "403"]


@pytest.mark.parametrize("place", ["teardown", "500 handler"])
def test_some_errors_are_raised_through_middleware(place: str) -> None:
    """What teardown or the 500 handler raises is raised through middleware."""
    app = Flask("shop")
    app.add_url_rule("/", "view", lambda: "fine")
    app.add_url_rule("/crash", "crash", lambda: str(1 // 0))

    def fail(_error: BaseException | None) -> Any:  # noqa: ANN401
        raise KeyError(place)

    if place == "teardown":
        app.teardown_request(fail)
    else:
        app.register_error_handler(500, fail)
    caught: list[str] = []
    inner = app.wsgi_app

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        try:
            return inner(environ, start_response)
        except KeyError as error:
            caught.append(error.args[0])
            raise

    app.wsgi_app = middleware  # type: ignore[method-assign]
    with pytest.raises(KeyError):
        app.test_client().get("/" if place == "teardown" else "/crash")
    assert caught == [place]
