"""The claims of the page `middleware` about servers."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from threading import Barrier, Event
from types import ModuleType

import pytest
from flask import Flask, Response

from tests.serving import HOST, SECONDS, SERVERS, Serve

Load = Callable[[str], ModuleType]
servers = pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)


@servers
def test_a_stream_arrives_in_parts(load: Load, serve: Serve) -> None:
    """Through both, the first part arrives before the second one is made."""
    app: Flask = load("middleware/request_id.py").app
    arrived, closed = Event(), Event()
    in_time: list[bool] = []

    @app.get("/parts")
    def parts() -> Response:
        def lines() -> Iterator[str]:
            yield "one\n"
            in_time.append(arrived.wait(SECONDS))
            yield "two\n"

        response = Response(lines())
        response.call_on_close(closed.set)
        return response

    with serve(app) as port:
        connection = HTTPConnection(HOST, port, timeout=SECONDS)
        connection.request("GET", "/parts")
        answer = connection.getresponse()
        assert answer.headers["X-Request-ID"]
        assert answer.readline() == b"one\n"
        arrived.set()
        assert answer.read() == b"two\n"
        assert closed.wait(SECONDS)
        connection.close()
    assert in_time == [True]


@servers
def test_the_wrapped_application_is_served(load: Load, serve: Serve) -> None:
    """A server that is given app runs what app.wsgi_app was wrapped into."""
    app: Flask = load("middleware/request_id.py").app
    with serve(app) as port:
        connection = HTTPConnection(HOST, port, timeout=SECONDS)
        connection.request("GET", "/nothing")
        answer = connection.getresponse()
        assert (answer.status, bool(answer.headers["X-Request-ID"])) == (
            404,
            True,
        )
        connection.close()


@servers
def test_two_requests_are_in_it_at_once(load: Load, serve: Serve) -> None:
    """Two threads may be in the one object at the same time."""
    app: Flask = load("middleware/request_id.py").app
    both = Barrier(2)
    app.add_url_rule("/both", "both", lambda: str(both.wait(SECONDS)))
    with serve(app) as port:

        def fetch(_number: int) -> tuple[int, bytes]:
            with closing(
                HTTPConnection(HOST, port, timeout=SECONDS)
            ) as connection:
                connection.request("GET", "/both")
                answer = connection.getresponse()
                return answer.status, answer.read()

        with ThreadPoolExecutor(2) as pool:
            answers = sorted(pool.map(fetch, range(2)))
    assert answers == [(200, b"0"), (200, b"1")]
