import logging
import time
import uuid
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Response, request
from werkzeug.wsgi import ClosingIterator


class RequestIdMiddleware:
    def __init__(self, wsgi_app: WSGIApplication) -> None:
        self.wsgi_app = wsgi_app

    # --8<-- [start:call]
    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        name = environ["shop.request_id"] = uuid.uuid4().hex

        def start(
            status: str,
            headers: list[tuple[str, str]],
            exc_info: tuple[Any, Any, Any] | None = None,
        ) -> Callable[[bytes], object]:
            named = [*headers, ("X-Request-ID", name)]
            return start_response(status, named, exc_info)

        return self.wsgi_app(environ, start)
        # --8<-- [end:call]


class TimingMiddleware:
    def __init__(self, wsgi_app: WSGIApplication, log: logging.Logger) -> None:
        self.wsgi_app, self.log = wsgi_app, log

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        began, name = time.perf_counter(), environ["shop.request_id"]

        def finish() -> None:
            self.log.info("%s: %.3f s", name, time.perf_counter() - began)

        body = self.wsgi_app(environ, start_response)
        return ClosingIterator(body, finish)


app = Flask(__name__)
app.logger.setLevel(logging.INFO)
timed = TimingMiddleware(app.wsgi_app, app.logger)
app.wsgi_app = RequestIdMiddleware(timed)  # type: ignore[method-assign]


@app.get("/numbers")
def numbers() -> Response:
    name = request.environ["shop.request_id"]
    lines = (f"{number} for {name}\n" for number in (1, 2, 3))
    return Response(lines, content_type="text/plain")
