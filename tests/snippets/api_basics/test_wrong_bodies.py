"""The counter-examples of `api-basics` about hostile bodies."""

import json
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest
from flask import Flask, request

from provenance.recording.counter_examples import CounterExamples

WRONG = "api_basics/wrong/"
JSON = "application/json"

MIB = 1024 * 1024

Load = Callable[[str], ModuleType]


def test_nan_goes_straight_through(wrong: CounterExamples) -> None:
    """NaN is a float, so float() lets it through into the reply."""
    path = WRONG + "not_a_number.py"
    client = wrong.load(path).app.test_client()
    body = b'{"score": NaN}'
    reply = client.post("/scores", data=body, content_type=JSON)
    assert (reply.status_code, reply.text) == (200, '{"score":NaN}\n')
    wrong.answers(path, f"200 {reply.mimetype}: {reply.text.strip()}")


def test_float_makes_nan_of_a_string(
    wrong: CounterExamples, load: Load
) -> None:
    """A strict reader lets the string "NaN" pass, and float() makes it NaN."""
    app = wrong.load(WRONG + "not_a_number.py").app
    app.json = load("api_basics/books.py").ApiJSON(app)
    client = app.test_client()
    body = b'{"score": NaN}'
    reply = client.post("/scores", data=body, content_type=JSON)
    assert reply.status_code == 400
    reply = client.post("/scores", json={"score": "NaN"})
    assert (reply.status_code, reply.text) == (200, '{"score":NaN}\n')


def test_brackets_are_enough_for_a_500(wrong: CounterExamples) -> None:
    """Nested brackets raise RecursionError inside get_json()."""
    path = WRONG + "nested.py"
    app = wrong.load(path).app
    client = app.test_client()
    assert client.post("/settings", json={"a": 1}).json == {"saved": True}
    options = {"data": b"[" * 200_000, "content_type": JSON}
    assert client.post("/settings", **options).status_code == 500
    app.testing = True
    with wrong.raises(path, RecursionError, match="(?i)recursion|stack"):
        client.post("/settings", **options)


def test_silent_does_not_silence_deep_nesting() -> None:
    """RecursionError is no ValueError: silent=True lets it through."""
    assert not issubclass(RecursionError, ValueError)
    options = {"data": b"[" * 200_000, "content_type": JSON}
    app = Flask(__name__)
    with (
        app.test_request_context("/", method="POST", **options),
        pytest.raises(RecursionError),
    ):
        request.get_json(silent=True)


def test_how_many_brackets_are_too_many() -> None:
    """10,000 are, up to Python 3.13; on 3.14 the thread's stack decides."""
    by_stack = sys.version_info >= (3, 14)
    stacks = {16 * MIB: json.JSONDecodeError if by_stack else RecursionError}
    if by_stack:  # a process with an earlier Python would crash
        stacks[MIB // 2] = RecursionError
    for size, error in stacks.items():
        before = threading.stack_size(size)
        with ThreadPoolExecutor(1) as pool:
            reading = pool.submit(json.loads, "[" * 10_000)
            threading.stack_size(before)
            assert type(reading.exception()) is error


@pytest.mark.parametrize(("size", "status"), [(10, 200), (11, 413)])
def test_a_view_may_set_its_own_limit(size: int, status: int) -> None:
    """A view may set request.max_content_length before it reads the body."""
    app = Flask(__name__)

    @app.post("/")
    def read() -> dict[str, int]:
        request.max_content_length = 10
        return {"length": len(request.get_data())}

    @app.post("/other")
    def read_other() -> dict[str, int]:
        return {"length": len(request.get_data())}

    client = app.test_client()
    assert client.post("/", data=b"x" * size).status_code == status
    assert client.post("/other", data=b"x" * size).json == {"length": size}
