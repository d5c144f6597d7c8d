"""The claims of `api-basics` about limits of the body, on real servers."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from types import ModuleType

import pytest
from flask import Flask

from provenance.recording.counter_examples import CounterExamples
from tests.serving import (
    HOST,
    SERVERS,
    Serve,
    development,
    waitress,
)
from tests.snippets.api_basics.posting import post

Load = Callable[[str], ModuleType]
JSON = "application/json"
servers = pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)


def patient_waitress(app: Flask) -> AbstractContextManager[int]:
    """Serve with Waitress, whose own limit is far away, as by default."""
    return waitress(app, max_request_body_size=1_000_000)


STORED = '{"stored":1000}\n'


def test_the_development_server_cuts_a_chunked_body(
    wrong: CounterExamples,
) -> None:
    """The development server cuts a chunked body at the limit: a 200."""
    path = "api_basics/wrong/cut.py"
    with development(wrong.load(path).app) as port:
        cut = post(f"{HOST}:{port}", "/notes", b"x" * 3000, chunked=True)
        assert cut == (200, STORED)
        assert post(f"{HOST}:{port}", "/notes", b"x" * 1001)[0] == 413
        assert post(f"{HOST}:{port}", "/notes", b"x" * 1000) == (200, STORED)
    wrong.answers(path, f"chunked, 3000 bytes -> 200 {STORED.strip()}")


def test_waitress_counts_the_chunks(wrong: CounterExamples) -> None:
    """Waitress joins the chunks first: a chunked body is a 413 as well."""
    app = wrong.load("api_basics/wrong/cut.py").app
    with patient_waitress(app) as port:
        assert (
            post(f"{HOST}:{port}", "/notes", b"x" * 1001, chunked=True)[0]
            == 413
        )
        whole = post(f"{HOST}:{port}", "/notes", b"x" * 1000, chunked=True)
    assert whole == (200, STORED)


def test_a_length_can_be_demanded(load: Load) -> None:
    """A before_request function that finds chunks may answer 411."""
    app = load("api_basics/inspect_request.py").app
    with development(app) as port:
        assert (
            post(f"{HOST}:{port}", "/inspect/7", b"a", chunked=True)[0] == 411
        )
        assert post(f"{HOST}:{port}", "/inspect/7", b"a")[0] == 200
    with patient_waitress(app) as port:
        assert (
            post(f"{HOST}:{port}", "/inspect/7", b"a", chunked=True)[0] == 200
        )


@servers
def test_the_limit_needs_a_reader(load: Load, serve: Serve) -> None:
    """A view that reads no body answers 200, another type is a 415 first."""
    app = load("api_basics/books.py").app
    app.config["MAX_CONTENT_LENGTH"] = 10
    app.add_url_rule("/ping", view_func=lambda: "pong", methods=["POST"])
    with serve(app) as port:
        assert post(f"{HOST}:{port}", "/ping", b"x" * 11) == (200, "pong")
        assert post(f"{HOST}:{port}", "/books", b"x" * 11)[0] == 415
        assert post(f"{HOST}:{port}", "/books", b"x" * 11, JSON)[0] == 413
