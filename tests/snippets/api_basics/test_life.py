"""The claims of `api-basics` about the life of a request."""

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
from werkzeug.test import Client


class Sessions(SecureCookieSessionInterface):
    """The usual sessions, which say when they are opened and saved."""

    def __init__(self, steps: list[str]) -> None:
        self.steps = steps

    def open_session(self, app: Flask, request: Request) -> SessionMixin | None:  # type: ignore[override]
        """Open the session of a request."""
        self.steps.append("open session")
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
        steps.append("teardown_request")

    @app.teardown_appcontext
    def teardown_app(_error: BaseException | None) -> None:
        steps.append("teardown_appcontext")

    return app


ENDS = ["after_request", "save session"]
TORN = ["teardown_request", "teardown_appcontext"]


def test_the_parts_run_in_this_order() -> None:
    """Session, match, hooks, view, hooks, session, teardown, then the body."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/").text == "done"
    begins = ["open session", "before_request, show"]
    last = ["body, request: False"]
    assert steps == [*begins, "view", *ENDS, *TORN, *last]


def test_before_request_may_answer_instead_of_the_view() -> None:
    """A value that before_request returns is the reply; the view is skipped."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/?stop=1").text == "stopped"
    assert "view" not in steps
    assert steps[-4:] == [*ENDS, *TORN]


def test_a_crash_skips_no_hook_behind_it() -> None:
    """After an exception the hooks, the session and teardown still run."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/?crash=1").status_code == 500
    assert steps[-5:] == ["view", *ENDS, *TORN]


def test_an_unknown_address_runs_the_hooks_too() -> None:
    """For an unknown address before_request runs, without an endpoint."""
    steps: list[str] = []
    app = application(steps)
    assert Client(app).get("/none").status_code == 404
    begins = ["open session", "before_request, None"]
    assert steps == [*begins, *ENDS, *TORN]
