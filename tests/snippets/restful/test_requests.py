"""The claims of the pages `restful` about what APIs are asked besides."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from threading import Event
from uuid import UUID

import pytest
from flask import Flask, Response, jsonify

from tests.serving import HOST, SECONDS, waitress
from tests.snippets.restful.made import View, with_resource


@dataclass
class Task:
    """What the views of these tests answer."""

    title: str
    owner: str


WRITTEN: dict[str, tuple[object, object]] = {
    "dataclass": (Task("a", "b"), {"title": "a", "owner": "b"}),
    "date": (
        datetime(2026, 11, 28, tzinfo=UTC),
        "Sat, 28 Nov 2026 00:00:00 GMT",
    ),
    "UUID": (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
}


def returning(value: object) -> View:
    """A view, or a method of a resource."""
    return lambda: value


@pytest.mark.parametrize("kind", WRITTEN)
def test_flask_writes_what_a_resource_cannot(kind: str) -> None:
    """A view writes it in a dict, a list or jsonify, a resource does not."""
    value, written = WRITTEN[kind]
    held: tuple[object, ...] = ({"it": value}, [value])
    app = Flask("values")
    app.add_url_rule("/dict", "dict", returning(held[0]))
    app.add_url_rule("/list", "list", returning(held[1]))
    app.add_url_rule("/alone", "alone", returning(value))
    app.add_url_rule("/written", "written", lambda: jsonify(value))
    client = app.test_client()
    assert client.get("/dict").json == {"it": written}
    assert client.get("/list").json == [written]
    assert client.get("/written").json == written
    assert client.get("/alone").status_code == 500
    for body in (value, *held):
        made = with_resource(returning(body)).test_client()
        assert made.get("/").status_code == 500


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
