"""What wraps the whole application: WSGI, below Flask."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Final

from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wsgi import ClosingIterator

from reference.http.dates import ReadableDatesMiddleware
from reference.http.last_resort import LastResortMiddleware
from reference.http.logs import forget_request_id, request_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _typeshed import OptExcInfo
    from _typeshed.wsgi import (
        StartResponse,
        WSGIApplication,
        WSGIEnvironment,
    )
    from flask import Flask

WELL_FORMED: Final = re.compile(r"[A-Za-z0-9._-]{8,64}")


# --8<-- [start:request-id]
class RequestIdMiddleware:
    """Name each request, in the log and in a header, or keep our proxy's id."""

    def __init__(self, app: WSGIApplication, *, trusted: bool) -> None:
        """Wrap `app`; `trusted`: all requests come from our proxies."""
        self.app = app
        self.trusted = trusted

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Serve one request."""
        name = environ.get("HTTP_X_REQUEST_ID", "")
        if not (self.trusted and WELL_FORMED.fullmatch(name)):
            name = uuid.uuid4().hex

        def start(
            status: str,
            headers: list[tuple[str, str]],
            exc_info: OptExcInfo | None = None,
        ) -> Callable[[bytes], object]:
            named = [*headers, ("X-Request-ID", name)]
            return start_response(status, named, exc_info)

        request_id.set(name)
        body = self.app(environ, start)
        # The body may still be made, and logged about, until close().
        return ClosingIterator(body, forget_request_id)


# --8<-- [end:request-id]


# --8<-- [start:probe]
class ProbeMiddleware:
    """Answer health probes whatever host they name: they come by address.

    No answer below `/health/` uses the name, so nothing is lost by it.
    """

    def __init__(self, app: WSGIApplication, host: str) -> None:
        """Wrap `app`; `host` is one that it trusts."""
        self.app = app
        self.host = host

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Serve one request."""
        if environ.get("PATH_INFO", "").startswith("/health/"):
            environ["HTTP_HOST"] = self.host
        return self.app(environ, start_response)


# --8<-- [end:probe]


# --8<-- [start:wrap-wsgi]
def wrap_wsgi(app: Flask) -> None:
    """Wrap the application; the request id is outermost.

    Behind no proxy `X-Forwarded-For` is whatever the client wrote: it must
    not be believed, so `ProxyFix` is there only when configured. Each proxy
    adds to it, but sets `X-Forwarded-Proto` anew: there the last value counts,
    which the nearest proxy wrote and no client.
    """
    proxies, hosts = app.config["TRUSTED_PROXIES"], app.config["TRUSTED_HOSTS"]
    wsgi_app: WSGIApplication = app.wsgi_app
    if not app.debug:  # There the debugger shows what escapes.
        wsgi_app = LastResortMiddleware(app)
    if hosts:
        wsgi_app = ProbeMiddleware(wsgi_app, hosts[0].removeprefix("."))
    if proxies:
        wsgi_app = ProxyFix(wsgi_app, x_for=proxies, x_proto=1)
    wsgi_app = ReadableDatesMiddleware(wsgi_app)
    named = RequestIdMiddleware(wsgi_app, trusted=proxies > 0)
    app.wsgi_app = named  # type: ignore[method-assign]


# --8<-- [end:wrap-wsgi]
