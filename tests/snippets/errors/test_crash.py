"""The claims of the page `errors` about unexpected errors."""

import pytest
from flask import Flask, abort, got_request_exception
from werkzeug.exceptions import HTTPException, InternalServerError


def crash() -> str:
    """Fail as nobody expects."""
    return str(1 // 0)


def neutral(_error: Exception) -> tuple[str, int]:
    """Answer as a handler of unexpected errors should."""
    return "neutral", 500


@pytest.fixture
def app() -> Flask:
    """Make an application whose /crash fails."""
    app = Flask("shop")
    app.add_url_rule("/crash", view_func=crash)
    return app


def test_the_500_handler_gets_the_original_exception(app: Flask) -> None:
    """A 500 handler finds the exception itself in original_exception."""
    seen: list[InternalServerError] = []

    @app.errorhandler(500)
    def keep(error: InternalServerError) -> tuple[str, int]:
        seen.append(error)
        return "neutral", 500

    assert app.test_client().get("/crash").text == "neutral"
    assert type(seen[0]) is InternalServerError
    assert isinstance(seen[0].original_exception, ZeroDivisionError)


def test_original_exception_is_none_after_abort_500(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """After abort(500) original_exception is None and Flask logs nothing."""
    app.add_url_rule("/abort", view_func=lambda: abort(500))
    app.register_error_handler(
        500, lambda error: (repr(error.original_exception), 500)
    )
    assert app.test_client().get("/abort").text == "None"
    assert not caplog.records


def test_a_handler_of_http_exception_gets_crashes_too(app: Flask) -> None:
    """Without a 500 handler the handler of HTTPException answers crashes."""
    app.register_error_handler(
        HTTPException, lambda error: (error.name, error.code)
    )
    response = app.test_client().get("/crash")
    assert response.text == "Internal Server Error"
    assert response.status_code == 500


def test_flask_logs_before_it_calls_the_500_handler(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """Flask logs the traceback before it calls the 500 handler."""
    app.register_error_handler(500, lambda _error: (caplog.text, 500))
    text = app.test_client().get("/crash").text
    assert "Exception on /crash [GET]" in text
    assert "ZeroDivisionError" in text


@pytest.mark.parametrize("switch", [None, "testing", "debug"])
def test_a_handler_of_exception_hides_the_crash(
    app: Flask, switch: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """A handler of Exception prevents log, signal and propagation."""
    sent: list[Flask] = []
    app.register_error_handler(Exception, neutral)
    if switch:
        setattr(app, switch, True)
    with got_request_exception.connected_to(lambda s, **_: sent.append(s)):
        assert app.test_client().get("/crash").text == "neutral"
    assert not caplog.records
    assert not sent


def test_a_500_handler_hides_nothing(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """With a 500 handler Flask logs and sends got_request_exception."""
    sent: list[Flask] = []
    app.register_error_handler(500, neutral)
    with got_request_exception.connected_to(lambda s, **_: sent.append(s)):
        assert app.test_client().get("/crash").text == "neutral"
    assert len(caplog.records) == 1
    assert sent == [app]
