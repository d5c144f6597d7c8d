"""The claims of `api-basics` about the order in which a body is read."""

import pytest
from flask import Flask, request

#: Rows of the page's table: what is read first and second, what both are.
ORDERS = [
    ("get_data()", "form", "a=1", "1"),
    ("form", "get_data()", "1", ""),
    ("data", "form", "", "1"),
    ("data", "get_data()", "", ""),
    ("get_data()", "data", "a=1", "a=1"),
]


def read(what: str) -> str:
    """Read one member of the current request as text."""
    if what == "form":
        return request.form["a"]
    return (request.data if what == "data" else request.get_data()).decode()


@pytest.mark.parametrize(("first", "second", "one", "two"), ORDERS)
def test_the_order_of_reading(
    first: str, second: str, one: str, two: str
) -> None:
    """get_data() keeps the bytes of a form; form and data use them up."""
    app = Flask(__name__)
    with app.test_request_context("/", method="POST", data={"a": "1"}):
        assert (read(first), read(second)) == (one, two)


def test_json_can_be_read_in_any_order() -> None:
    """A JSON body stays: form does not touch it, get_json() keeps it."""
    app = Flask(__name__)
    with app.test_request_context("/", method="POST", json={"a": 1}):
        assert not request.form
        assert request.get_json() == {"a": 1}
        assert request.get_data() == b'{"a": 1}'
        assert request.data == b'{"a": 1}'


def test_the_stream_is_read_once() -> None:
    """What was read from request.stream is not there a second time."""
    app = Flask(__name__)
    text = {"data": b"abc", "content_type": "text/plain"}
    with app.test_request_context("/", method="POST", **text):
        assert request.stream.read(2) == b"ab"
        assert request.get_data() == b"c"
        assert request.stream.read() == b""
