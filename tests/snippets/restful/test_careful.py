"""The claims of the pages `restful` about ETags and idempotency keys."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.snippets.restful.calls import Load, detail

KEY = "2f1c8a90b7d34e65"
WRITTEN = {"text": "Buy tea."}


@pytest.fixture
def app(load: Load) -> Flask:
    """The program with notes and orders."""
    found: Flask = load("restful/careful").app
    return found


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of it."""
    return app.test_client()


def order(
    client: FlaskClient, item: object = "tea", key: str = KEY
) -> TestResponse:
    """Order something with a key."""
    headers = {"Idempotency-Key": key}
    return client.post("/orders", json={"item": item}, headers=headers)


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


def test_one_of_eight_changes_the_note(app: Flask) -> None:
    """Of eight that saw the same version one wins."""
    start = Barrier(8)

    def change(number: int) -> int:
        start.wait()
        text, headers = {"text": str(number)}, {"If-Match": '"v1"'}
        client = app.test_client()
        return client.put("/notes/1", json=text, headers=headers).status_code

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(change, range(8))) == [200, *[412] * 7]


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
        *(
            ("{}", "json", 400),
            ("[]", "json", 400),
            ("[" * 16_000, "json", 400),
        ),
        *(("{", "json", 400), ('{"text": 7, "item": 7}', "json", 400)),
        ('{"text": "", "item": ""}', "json", 400),
        ('{"text": "a", "item": "a"}', "x-www-form-urlencoded", 415),
        (" " * 16_385, "json", 413),
    ],
)
def test_a_wrong_body_is_refused(
    client: FlaskClient, path: str, body: str, kind: str, status: int
) -> None:
    """What is no such JSON is a 400, another type a 415, too much a 413."""
    answer = client.open(
        path,
        method="PUT" if "notes" in path else "POST",
        data=body,
        content_type=f"application/{kind}",
        headers={"If-Match": '"v1"', "Idempotency-Key": KEY},
    )
    assert detail(answer, status)
    assert client.get("/notes/1").json == {"text": "Buy milk."}


def test_the_limits_of_texts(client: FlaskClient) -> None:
    """A note has 500 characters, an item 100."""
    for length, status in ((500, 200), (501, 400)):
        text, headers = {"text": "x" * length}, {"If-Match": "*"}
        answer = client.put("/notes/1", json=text, headers=headers)
        assert answer.status_code == status
    for length, status in ((100, 201), (101, 400)):
        answer = order(client, "x" * length, KEY + str(length))
        assert answer.status_code == status


def test_a_key_orders_once(client: FlaskClient) -> None:
    """The same key gets the same answer; another key is another order."""
    first, again = order(client), order(client)
    assert (first.status_code, first.json) == (
        201,
        {"item": "tea", "number": 1},
    )
    assert (again.status_code, again.json) == (first.status_code, first.json)
    assert order(client, key="7c0e5512a9f84b3d").json == {
        "item": "tea",
        "number": 2,
    }
    assert sys.modules["careful.orders"].orders == {1: "tea", 2: "tea"}


def test_a_key_belongs_to_one_order(client: FlaskClient) -> None:
    """A key that comes with another order is a 422, and orders nothing."""
    order(client)
    text = detail(order(client, "rice"), 422)
    assert text == "This key came with another order."
    assert sys.modules["careful.orders"].orders == {1: "tea"}


@pytest.mark.parametrize(
    ("length", "status"), [(0, 400), (15, 400), (16, 201), (64, 201), (65, 400)]
)
def test_a_key_has_a_length(
    client: FlaskClient, length: int, status: int
) -> None:
    """A key has 16 to 64 characters; without one it is a 400."""
    assert order(client, key="k" * length).status_code == status
    if status == 400:
        text = detail(order(client, key="k" * length), 400)
        assert text == "Idempotency-Key has 16 to 64 characters."
    assert client.post("/orders", json={"item": "tea"}).status_code == 400


def test_eight_retries_at_once_order_once(app: Flask) -> None:
    """The same key eight times at the same time is one order."""
    start = Barrier(8)

    def send(_: int) -> object:
        start.wait()
        return order(app.test_client()).json

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    assert answers == [{"item": "tea", "number": 1}] * 8


def test_keys_are_forgotten(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 10,000 keys the oldest is forgotten: then it orders again."""
    module = sys.modules["careful.orders"]
    assert module.MOST_KEYS == 10_000
    monkeypatch.setattr(module, "MOST_KEYS", 2)
    for number in (1, 2):
        order(client, key=f"{number}" * 16)
    assert order(client, key="1" * 16).get_json()["number"] == 1
    order(client, key="3" * 16)
    assert list(module.seen) == ["2" * 16, "3" * 16]
    assert order(client, key="1" * 16).get_json()["number"] == 4


def test_notes_and_orders_are_apart(app: Flask) -> None:
    """Notes and orders are in blueprints of their own."""
    rules = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert rules == {
        *("static", "notes.show_note", "notes.replace_note", "orders.order"),
    }
