"""The claims of the pages `restful` about what APIs are asked besides."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from threading import Event

import pytest
from flask import Flask, Response, jsonify
from flask_restful import Api, Resource

from tests.serving import HOST, SECONDS, waitress


@dataclass
class Task:
    """What the views of these tests answer."""

    title: str


def test_flask_writes_dataclasses_and_flask_restful_not() -> None:
    """Flask makes an object of a dataclass; a resource answers 500."""
    app = Flask("dataclasses")

    class Tasks(Resource):
        def get(self) -> Task:
            return Task("Buy milk.")

    Api(app).add_resource(Tasks, "/resource")
    app.add_url_rule("/view", "view", lambda: jsonify(Task("Buy milk.")))
    client = app.test_client()
    assert client.get("/view").json == {"title": "Buy milk."}
    assert client.get("/resource").status_code == 500


def test_an_offset_misses_a_row() -> None:
    """If a row goes between two pages, an offset skips another one."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE book (id INTEGER PRIMARY KEY)")
    table.executemany(
        "INSERT INTO book VALUES (?)", [(n,) for n in range(1, 6)]
    )

    def ids(rest: str) -> list[int]:
        query = f"SELECT id FROM book {rest}"  # noqa: S608 - texts of this test
        return [number for (number,) in table.execute(query)]

    assert ids("ORDER BY id LIMIT 2") == [1, 2]
    table.execute("DELETE FROM book WHERE id = 1")
    assert ids("ORDER BY id LIMIT 2 OFFSET 2") == [4, 5]
    assert ids("WHERE id > 2 ORDER BY id LIMIT 2") == [3, 4]
    table.close()


def streaming(go_on: Event) -> tuple[Flask, list[str]]:
    """An application that sends events, and notes what it does."""
    app, log = Flask("streaming"), []

    @app.get("/events")
    def events() -> Response:
        def write() -> Iterator[str]:
            yield "data: one\n\n"
            go_on.wait(SECONDS)
            log.append("ends")
            yield "data: two\n\n"

        return Response(write(), mimetype="text/event-stream")

    @app.get("/other")
    def other() -> str:
        log.append("other")
        go_on.set()
        return ""

    return app, log


@pytest.mark.parametrize("threads", [1, 2])
def test_a_stream_keeps_a_thread(threads: int) -> None:
    """With one thread another request waits until the stream ends."""
    go_on = Event()
    app, log = streaming(go_on)
    with waitress(app, threads=threads) as port:
        stream = HTTPConnection(HOST, port, timeout=SECONDS)
        stream.request("GET", "/events")
        answer = stream.getresponse()
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        assert answer.readline() == b"data: one\n"
        other = HTTPConnection(HOST, port, timeout=SECONDS)
        other.request("GET", "/other")
        if threads == 1:
            go_on.set()
        assert answer.read() == b"\ndata: two\n\n"
        assert other.getresponse().status == 200
        stream.close()
        other.close()
    waited = log.index("other") > log.index("ends")
    assert waited is (threads == 1)
