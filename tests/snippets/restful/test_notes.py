"""The claims of the pages `restful` about ETags."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.snippets.restful.calls import detail
from tests.snippets.restful.races import race

KEY = "2f1c8a90b7d34e65"
WRITTEN = {"text": "Buy tea."}


@pytest.fixture
def client(careful: Flask) -> FlaskClient:
    """A client of the notes and orders."""
    return careful.test_client()


def test_what_is_known_is_not_sent_again(client: FlaskClient) -> None:
    """If-None-Match with the ETag is a 304 without a body, else a 200."""
    first = client.get("/notes/1")
    assert (first.json, first.headers["ETag"]) == (
        {"text": "Buy milk."},
        '"v1"',
    )
    for tag, status in (('"v1"', 304), ('W/"v1"', 304), ('"v2"', 200)):
        answer = client.get("/notes/1", headers={"If-None-Match": tag})
        assert answer.status_code == status
        assert answer.headers["ETag"] == '"v1"'
        assert (answer.data == b"") is (status == 304)


def test_a_change_needs_the_version_that_was_seen(client: FlaskClient) -> None:
    """Without If-Match it is a 428, with an old ETag a 412."""
    assert detail(client.put("/notes/1", json=WRITTEN), 428) == "Send If-Match."
    for tag, status in (
        *(('"v2"', 412), ('W/"v1"', 412), ("v0", 412)),
        *(('"v1"', 200), ('"v1"', 412), ('"v0", "v2"', 200), ("*", 200)),
    ):
        headers = {"If-Match": tag}
        answer = client.put("/notes/1", json=WRITTEN, headers=headers)
        assert answer.status_code == status
        if status == 412:
            assert detail(answer, 412) == "Somebody was faster."
    assert client.get("/notes/1").headers["ETag"] == '"v4"'


def test_one_of_eight_changes_the_note(careful: Flask) -> None:
    """Of eight that saw the same version one wins."""
    start = Barrier(8)

    def change(number: int) -> int:
        start.wait()
        text, headers = {"text": str(number)}, {"If-Match": '"v1"'}
        client = careful.test_client()
        return client.put("/notes/1", json=text, headers=headers).status_code

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(change, range(8))) == [200, *[412] * 7]


def test_a_note_is_compared_and_replaced_under_one_lock(
    careful: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change that comes between the two waits, and learns that it lost."""

    def change() -> TestResponse:
        headers = {"If-Match": '"v1"'}
        client = careful.test_client()
        return client.put("/notes/1", json=WRITTEN, headers=headers)

    notes = sys.modules["careful.notes"]
    answers = race(monkeypatch, notes, "notes", "__getitem__", change)
    assert [answer.status_code for answer in answers] == [200, 412]


@pytest.mark.parametrize("method", ["get", "put"])
def test_an_unknown_note_is_a_404(client: FlaskClient, method: str) -> None:
    """A note that is not there is a 404, for both methods."""
    body = WRITTEN if method == "put" else None
    headers = {"If-Match": "*"}
    answer = client.open("/notes/9", method=method, json=body, headers=headers)
    assert detail(answer, 404) == "There is no note 9."


@pytest.mark.parametrize("path", ["/notes/1", "/orders"])
@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        *((b"{}", "json", 400), (b"[]", "json", 400), (b"{", "json", 400)),
        *((b"[" * 16_000, "json", 400), (b'{"NAME": "\xff"}', "json", 400)),
        *((b'{"NAME": 7}', "json", 400), (b'{"NAME": ""}', "json", 400)),
        (b'{"NAME": "a", "count": 2}', "json", 400),
        (b'{"NAME": "a", "count": ' + b"[" * 16_000, "json", 400),
        (b'{"NAME": "a"}', "x-www-form-urlencoded", 415),
        (b" " * 16_385, "json", 413),
    ],
)
def test_a_wrong_body_is_refused(
    client: FlaskClient, path: str, body: bytes, kind: str, status: int
) -> None:
    """What is no such JSON is a 400, another type a 415, too much a 413."""
    answer = client.open(
        path,
        method="PUT" if "notes" in path else "POST",
        data=body.replace(b"NAME", b"text" if "notes" in path else b"item"),
        content_type=f"application/{kind}",
        headers={"If-Match": '"v1"', "Idempotency-Key": KEY},
    )
    text = detail(answer, status)
    if status == 415:
        assert text == "Send application/json."
    assert client.get("/notes/1").json == {"text": "Buy milk."}
