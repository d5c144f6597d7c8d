"""The claims of the page `errors` about a 500 handler that raises."""

import pytest
from flask import Flask, abort
from werkzeug.exceptions import InternalServerError


@pytest.fixture
def app() -> Flask:
    """Make an application whose /crash fails and whose /abort says so."""
    app = Flask("shop")
    app.add_url_rule("/crash", "crash", lambda: str(1 // 0))
    app.add_url_rule("/abort", "abort", lambda: abort(500))
    return app


@pytest.mark.parametrize(("path", "calls"), [("/crash", 1), ("/abort", 2)])
def test_an_error_in_the_500_handler_reaches_the_server(
    app: Flask, path: str, calls: int, caplog: pytest.LogCaptureFixture
) -> None:
    """What the 500 handler raises leaves the application, unlogged."""
    seen: list[InternalServerError] = []

    @app.errorhandler(500)
    def fails(error: InternalServerError) -> str:
        seen.append(error)
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        app.test_client().get(path)
    assert len(seen) == calls
    (record,) = caplog.records
    assert record.exc_info
    assert record.exc_info[1] is seen[-1].original_exception
