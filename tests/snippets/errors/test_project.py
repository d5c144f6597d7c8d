"""The claims of the page `errors` about the reference application."""

from pathlib import Path
from secrets import token_hex

import pytest
from flask import Flask, Response
from flask_wtf.csrf import CSRFError

from reference import create_app
from reference.http.errors import register_error_handlers
from reference.http.last_resort import LastResortMiddleware
from reference.services.errors import LoginEndedError

Handled = set[tuple[str | None, type[Exception], object]]


def handled(app: Flask) -> Handled:
    """The exceptions that have a handler, on which blueprint, and which."""
    return {
        (place, kind, handler)
        for place, codes in app.error_handler_spec.items()
        for kinds in codes.values()
        for kind, handler in kinds.items()
    }


def test_two_handlers_are_registered_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All handlers but two are registered in one step of the factory."""
    monkeypatch.setenv("FLASK_INSTANCE_PATH", str(tmp_path))
    monkeypatch.setattr("reference.configure_logs", lambda: None)
    one_step = Flask("shop")
    register_error_handlers(one_step)
    everywhere = handled(create_app({"SECRET_KEY": token_hex()}))
    assert handled(one_step) < everywhere
    others = everywhere - handled(one_step)
    assert {(place, kind) for place, kind, _ in others} == {
        (None, LoginEndedError),
        ("web", CSRFError),
    }


def test_an_error_in_a_body_is_not_answered() -> None:
    """An error in a streamed body goes on to the server."""
    app = Flask("shop")

    @app.get("/api/numbers")
    def numbers() -> Response:
        return Response(str(1 // number) for number in (1, 0))

    app.wsgi_app = LastResortMiddleware(app)  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/api/numbers").get_data()
