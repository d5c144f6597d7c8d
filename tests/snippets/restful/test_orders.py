"""The claims of the pages `restful` about idempotency keys."""

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


@pytest.fixture
def client(careful: Flask) -> FlaskClient:
    """A client of the notes and orders."""
    return careful.test_client()


def order(
    client: FlaskClient, item: object = "tea", key: str = KEY
) -> TestResponse:
    """Order something with a key."""
    headers = {"Idempotency-Key": key}
    return client.post("/orders", json={"item": item}, headers=headers)


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


def test_eight_retries_at_once_order_once(careful: Flask) -> None:
    """The same key eight times at the same time is one order."""
    start = Barrier(8)

    def send(_: int) -> object:
        start.wait()
        return order(careful.test_client()).json

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(8)))
    assert answers == [{"item": "tea", "number": 1}] * 8


def test_a_retry_in_between_orders_once(
    careful: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A retry that comes while the key is looked for gets the same order."""
    orders = sys.modules["careful.orders"]

    def send() -> TestResponse:
        return order(careful.test_client())

    answers = race(monkeypatch, orders, "seen", "__contains__", send)
    assert [answer.json for answer in answers] == [
        {"item": "tea", "number": 1}
    ] * 2
    assert orders.orders == {1: "tea"}


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


def test_the_limits_of_texts(client: FlaskClient) -> None:
    """A note has 500 characters, an item 100."""
    for length, status in ((500, 200), (501, 400)):
        text, headers = {"text": "x" * length}, {"If-Match": "*"}
        answer = client.put("/notes/1", json=text, headers=headers)
        assert answer.status_code == status
    for length, status in ((100, 201), (101, 400)):
        answer = order(client, "x" * length, KEY + str(length))
        assert answer.status_code == status


def test_notes_and_orders_are_apart(careful: Flask) -> None:
    """Notes and orders are in blueprints of their own."""
    rules = {rule.endpoint for rule in careful.url_map.iter_rules()}
    assert rules == {
        *("static", "notes.show_note", "notes.replace_note", "orders.order"),
    }
