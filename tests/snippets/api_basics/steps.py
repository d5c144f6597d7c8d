"""An application whose parts say when they run."""

import secrets
from collections.abc import Iterator

from flask import (
    Flask,
    Response,
    has_request_context,
    request,
    session,
)
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.wrappers import Request


class Sessions(SecureCookieSessionInterface):
    """The usual sessions, which say when they are opened and saved."""

    def __init__(self, steps: list[str]) -> None:
        self.steps = steps

    def open_session(self, app: Flask, request: Request) -> SessionMixin | None:  # type: ignore[override]
        """Open the session of a request."""
        matched = request.endpoint or "no endpoint"
        active = has_request_context()
        self.steps.append(f"open session, {matched}, context: {active}")
        return super().open_session(app, request)

    def save_session(
        self, app: Flask, session: SessionMixin, response: Response
    ) -> None:
        """Save the session into the response."""
        self.steps.append("save session")
        super().save_session(app, session, response)


def application(steps: list[str]) -> Flask:
    """Make an application that says which part of it runs."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()
    app.session_interface = Sessions(steps)

    @app.before_request
    def before() -> str | None:
        steps.append(f"before_request, {request.endpoint}")
        if "fail" in request.args:
            raise KeyError("a bug in a hook")
        return "stopped" if "stop" in request.args else None

    @app.get("/")
    def show() -> Response:
        steps.append("view")
        if "crash" in request.args:
            raise RuntimeError("a bug")
        session["seen"] = True

        def body() -> Iterator[str]:
            steps.append(f"body, request: {has_request_context()}")
            yield "done"

        return Response(body())

    @app.after_request
    def after(response: Response) -> Response:
        steps.append("after_request")
        return response

    @app.teardown_request
    def teardown(_error: BaseException | None) -> None:
        steps.append(f"teardown_request, request: {has_request_context()}")

    @app.teardown_appcontext
    def teardown_app(_error: BaseException | None) -> None:
        steps.append(f"teardown_appcontext, request: {has_request_context()}")

    return app
