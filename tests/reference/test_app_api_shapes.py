"""JSON of any shape, sent wherever the API reads JSON."""

import json
from collections.abc import Callable

import pytest

from tests.reference.api import Program, etag_of
from tests.reference.problem_checks import check_problem

JSON = "application/json"
Send = Callable[..., int]
#: No JSON (RFC 8259), or none that Python can hold: 400.
UNREADABLE: dict[str, bytes] = {
    "empty": b"",
    "cut off": b'{"title": "x"',
    "two": b"{}{}",
    "NaN": b'{"title": NaN}',
    "infinity": b'{"title": -Infinity}',
    "too large": b'{"title": 1e400}',
    "half a pair": b'{"title": "\\ud800"}',
    "half a pair in a name": b'{"\\udfff": 1}',
    "lists in lists": b"[" * 100_000,
    "whole lists in lists": b"[" * 100_000 + b"]" * 100_000,
    "objects in objects": b'{"title":' * 100_000 + b"1" + b"}" * 100_000,
    "no UTF-8": b'{"title": "\xff"}',
    "UTF-16": '{"title": "x"}'.encode("utf-16"),
    "BOM": b"\xef\xbb\xbf{}",
    "NUL outside of a text": b"{}\0",
    "single quotes": b"{'title': 'x'}",
    "comment": b"{} // x",
    "comma at the end": b'{"title": "x",}',
}
#: JSON that is none of the bodies that are wanted: 422.
UNUSABLE: dict[str, bytes] = {
    "null": b"null",
    "true": b"true",
    "number": b"7",
    "float": b"-0.0",
    "huge number": b"9" * 4_000,
    "text": b'"title"',
    "list": b"[]",
    "list of objects": b"[{}]",
    "huge number in a field": b'{"title": ' + b"9" * 4_000 + b"}",
    "list in a field": b'{"title": []}',
    "object in a field": b'{"title": {"title": "x"}}',
    "null in a field": b'{"title": null}',
    "true in a field": b'{"title": true}',
    "NUL in a text": b'{"title": "a\\u0000b"}',
    "line break": b'{"title": "a\\nb"}',
    "nothing to see": '{"title": "\u200b"}'.encode(),
    "long text": json.dumps({"title": "x" * 100_000}).encode(),
    "the same name twice": b'{"title": "x", "title": 1}',
    "another field": b'{"title": "x", "note": "x", "id": 1}',
    "a field without a name": b'{"": 1}',
    "a field of Python": b'{"__class__": 1, "self": 2}',
    "many fields": json.dumps(dict.fromkeys(map(str, range(9_999)))).encode(),
}
places = pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/samples"), ("PATCH", "/samples/1"), ("POST", "/tokens")],
)


@pytest.fixture
def send(program: Program, method: str, path: str) -> Send:
    """Sends a body, and checks how it is refused; tells the status."""
    seen = etag_of(program, program.add())

    def refused(body: bytes, kind: str = JSON) -> int:
        answer = program.send(
            method, path, headers=seen, data=body, content_type=kind
        )
        check_problem(answer, answer.status_code)
        return answer.status_code

    return refused


@places
def test_unreadable(send: Send) -> None:
    """What is no JSON is a 400, wherever it is sent."""
    found = {case: send(body) for case, body in UNREADABLE.items()}
    assert found == dict.fromkeys(UNREADABLE, 400)


@places
def test_unusable(send: Send) -> None:
    """JSON of another shape is a 422, wherever it is sent."""
    found = {case: send(body) for case, body in UNUSABLE.items()}
    assert found == dict.fromkeys(UNUSABLE, 422)


@places
def test_not_said_to_be_json(send: Send) -> None:
    """What is not said to be JSON is a 415."""
    kinds = ("", "text/plain", "text/json", "multipart/form-data", "x; y; z")
    found = {kind: send(b"{}", kind) for kind in kinds}
    assert found == dict.fromkeys(kinds, 415)


@places
def test_above_the_limit(send: Send) -> None:
    """A body above the limit is a 413."""
    assert send(b'"' + b"x" * 2**20 + b'"') == 413


@pytest.mark.parametrize("name", ["name", "password"])
def test_who_logs_in(program: Program, name: str) -> None:
    """A name or a password that nobody can have is a 422."""
    values: tuple[object, ...] = (None, 1, "", [], {}, True, "x" * 129)
    for value in values:
        body = {"name": "Ada", "password": "x" * 15, name: value}
        check_problem(program.send("POST", "/tokens", json=body), 422)
