"""The claims of the page `errors` about an error in a streamed body."""

from http.client import HTTPConnection, IncompleteRead

import pytest
from flask import Flask, got_request_exception

from provenance.recording.counter_examples import CounterExamples
from tests.serving import (
    HOST,
    SECONDS,
    SERVERS,
    Serve,
)

FILE = "errors/wrong/streamed.py"
servers = pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)


@servers
def test_an_error_in_a_stream_cuts_a_200(
    wrong: CounterExamples, serve: Serve
) -> None:
    """An error in a streamed body leaves a 200 without end; no handler runs."""
    app = wrong.load(FILE).app
    for kind in (500, Exception):
        app.register_error_handler(kind, lambda _error: ("handler", 500))
    with serve(app) as port:
        connection = HTTPConnection(HOST, port, timeout=SECONDS)
        connection.request("GET", "/api/prices")
        response = connection.getresponse()
        assert response.status == 200
        with pytest.raises(IncompleteRead) as caught:
            response.read()
        connection.close()
    assert caught.value.partial == b'{"title": "Dune", "price": 9.5}\n'
    body = caught.value.partial.decode().strip()
    wrong.answers(FILE, f"GET /api/prices -> 200, {body} ...")


def test_flask_neither_logs_nor_signals_an_error_in_a_stream(
    wrong: CounterExamples, caplog: pytest.LogCaptureFixture
) -> None:
    """Flask neither logs an error in a streamed body nor sends its signal."""
    app = wrong.load(FILE).app
    torn: list[BaseException | None] = []
    sent: list[Flask] = []
    app.teardown_request(torn.append)
    with (
        got_request_exception.connected_to(lambda s, **_: sent.append(s)),
        pytest.raises(ValueError, match="call us"),
    ):
        app.test_client().get("/api/prices").get_data()
    assert not caplog.records
    assert sent == []
    assert torn == [None]


def test_what_is_done_before_the_response_reaches_the_500_handler() -> None:
    """What fails before the response is returned reaches the 500 handler."""
    app = Flask("shop")

    @app.get("/prices")
    def prices() -> list[float]:
        return [float(price) for price in ("9.50", "call us")]

    app.register_error_handler(500, lambda _error: ("neutral", 500))
    assert app.test_client().get("/prices").text == "neutral"
