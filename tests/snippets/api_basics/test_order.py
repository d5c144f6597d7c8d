"""The claims of `api-basics` about the order of reading, and about values."""

import hashlib
import hmac
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, request

Load = Callable[[str], ModuleType]
KEY = "k" * 32
FORM = "application/x-www-form-urlencoded"

#: Rows of the page's table: what is read first and second, what both are.
ORDERS = [
    ("get_data()", "form", "a=1", "1"),
    ("form", "get_data()", "1", ""),
    ("data", "form", "", "1"),
    ("data", "get_data()", "", ""),
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
    """Whoever needs the raw body of a form reads get_data() first."""
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


def signature(body: bytes) -> str:
    """Sign a body as the shop does."""
    return hmac.new(KEY.encode(), body, hashlib.sha256).hexdigest()


@pytest.fixture
def webhook(load: Load, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """Make the shown receiver with a key."""
    monkeypatch.setenv("WEBHOOK_KEY", KEY)
    app: Flask = load("api_basics/webhook.py").create_app()
    return app


def test_a_signed_form_is_accepted(webhook: Flask) -> None:
    """The signature is made of the bytes, then the form is read."""
    body = b"event=order+paid"
    reply = webhook.test_client().post(
        "/events",
        data=body,
        content_type=FORM,
        headers={"X-Signature": signature(body)},
    )
    assert (reply.status_code, reply.json) == (202, {"accepted": "order paid"})


@pytest.mark.parametrize(
    ("given", "status"),
    [(None, 400), ("", 403), ("三", 403), (signature(b"event=b"), 403)],
)
def test_a_wrong_signature_is_refused(
    webhook: Flask, given: str | None, status: int
) -> None:
    """No signature is a 400, that of other bytes a 403."""
    headers = {} if given is None else {"X-Signature": given}
    reply = webhook.test_client().post(
        "/events", data=b"event=a", content_type=FORM, headers=headers
    )
    assert reply.status_code == status


def test_a_signed_form_without_an_event_is_refused(webhook: Flask) -> None:
    """A field that is not in the form is a 400."""
    headers = {"X-Signature": signature(b"a=1")}
    reply = webhook.test_client().post(
        "/events", data=b"a=1", content_type=FORM, headers=headers
    )
    assert reply.status_code == 400


def test_a_large_event_is_refused(webhook: Flask) -> None:
    """The receiver of events limits their size."""
    reply = webhook.test_client().post("/events", data=b"x" * 65_537)
    assert reply.status_code == 413


def test_the_receiver_needs_a_key(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key of 32 bytes the receiver does not start."""
    module = load("api_basics/webhook.py")
    monkeypatch.delenv("WEBHOOK_KEY", raising=False)
    with pytest.raises(KeyError, match="WEBHOOK_KEY"):
        module.create_app()
    monkeypatch.setenv("WEBHOOK_KEY", KEY[:31])
    with pytest.raises(ValueError, match=r"needs 32 bytes$"):
        module.create_app()
