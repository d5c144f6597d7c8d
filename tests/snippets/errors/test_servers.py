"""The claims of the page `errors` about errors that a server answers."""

import logging
import re

import pytest
from flask import Flask

from tests.serving import (
    SERVERS,
    Serve,
    ask,
    development,
    get,
)

servers = pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)


@pytest.fixture
def app() -> Flask:
    """Make an application whose handlers say so."""
    app = Flask("shop")
    app.register_error_handler(Exception, lambda _error: ("handler", 400))
    return app


@servers
def test_a_malformed_request_never_reaches_flask(
    app: Flask, serve: Serve
) -> None:
    """What is no request line is a 400 of the server; no handler is asked."""
    with serve(app) as port:
        assert "handler" in ask(port, get("/none"))
        answer = ask(port, get("/a b"))
    assert re.match(r"HTTP/1\.[01] 400 Bad ", answer)
    assert "handler" not in answer


@servers
def test_a_500_handler_that_raises_leaves_the_answer_to_the_server(
    serve: Serve,
) -> None:
    """If the 500 handler raises, the server answers a 500 of its own."""
    app = Flask("shop")
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))
    app.register_error_handler(500, lambda error: error.no_such_name)
    with serve(app) as port:
        answer = ask(port, get("/crash"))
    head = answer.partition("\r\n")[0].lower()
    assert head == "http/1.1 500 internal server error"
    assert "no_such_name" not in answer


def test_a_404_is_in_the_access_log_of_the_development_server(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The development server writes a 404 to its access log, Flask nothing."""
    caplog.set_level(logging.INFO)
    with development(Flask("shop")) as port:
        ask(port, get("/none"))
    (record,) = caplog.records
    assert record.name == "werkzeug"
    assert "/none" in record.getMessage()
    assert record.getMessage().endswith(" 404 -")
