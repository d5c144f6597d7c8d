"""The claims of `api-basics` about the receiver of signed events."""

import hashlib
import hmac
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
KEY = "k" * 32
FORM = "application/x-www-form-urlencoded"
NOW = 1_800_000_000


@pytest.fixture
def webhook(load: Load, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """Make the shown receiver with a key, at a fixed time."""
    monkeypatch.setenv("WEBHOOK_KEY", KEY)
    module = load("api_basics/webhook.py")
    monkeypatch.setattr(module.time, "time", lambda: NOW)
    app: Flask = module.create_app()
    return app


def signature(body: bytes, sent_at: object = NOW, key: str = KEY) -> str:
    """Sign a time and a body as the sender does."""
    signed = f"{sent_at}.".encode() + body
    return hmac.new(key.encode(), signed, hashlib.sha256).hexdigest()


def send(
    app: Flask, body: bytes, given: str | None, sent_at: object = NOW
) -> TestResponse:
    """Send an event with a signature, or without one."""
    headers = {"X-Timestamp": str(sent_at)}
    if given is not None:
        headers["X-Signature"] = given
    client = app.test_client()
    return client.post("/events", data=body, content_type=FORM, headers=headers)


def test_a_signed_form_is_accepted(webhook: Flask) -> None:
    """The signature is made of the bytes, then the form is read."""
    body = b"event=order+paid"
    reply = send(webhook, body, signature(body))
    assert (reply.status_code, reply.json) == (202, {"accepted": "order paid"})
    assert send(webhook, b"a=1", signature(b"a=1")).status_code == 400


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        "三",
        signature(b"event=b"),
        signature(b"event=a", key="x" * 32),
    ],
)
def test_a_wrong_signature_is_refused(
    webhook: Flask, given: str | None
) -> None:
    """No signature, or one of other bytes or by another key, is a 403."""
    assert send(webhook, b"event=a", given).status_code == 403


@pytest.mark.parametrize("sent_at", ["", "x", "-1", "٣", "1" * 13])
def test_a_time_that_is_none_is_refused(webhook: Flask, sent_at: str) -> None:
    """A time that is no number of 12 digits at most is a 400."""
    given = signature(b"event=a", sent_at)
    reply = send(webhook, b"event=a", given, sent_at)
    assert reply.status_code == 400


@pytest.mark.parametrize(
    ("late", "status"), [(300, 202), (301, 403), (-300, 202), (-301, 403)]
)
def test_an_old_event_is_refused(
    webhook: Flask, late: int, status: int
) -> None:
    """An event five minutes off is a 403, and so is one with a new time."""
    sent_at = NOW - late
    given = signature(b"event=a", sent_at)
    assert send(webhook, b"event=a", given, sent_at).status_code == status
    renewed = send(webhook, b"event=a", given, NOW - 1)
    assert renewed.status_code == 403


@pytest.mark.parametrize(("later", "status"), [(600, 202), (601, 403)])
def test_a_fresh_event_can_be_sent_twice(
    webhook: Flask, monkeypatch: pytest.MonkeyPatch, later: int, status: int
) -> None:
    """Until five minutes after its time the event is accepted once more."""
    ahead = NOW + 300  # the sender's clock is five minutes ahead
    given = signature(b"event=a", ahead)
    assert send(webhook, b"event=a", given, ahead).status_code == 202
    monkeypatch.setattr("time.time", lambda: NOW + later)
    assert send(webhook, b"event=a", given, ahead).status_code == status


@pytest.mark.parametrize(("size", "status"), [(65_536, 202), (65_537, 413)])
def test_a_large_event_is_refused(
    webhook: Flask, size: int, status: int
) -> None:
    """The receiver of events limits their size."""
    body = b"event=".ljust(size, b"x")
    assert send(webhook, body, signature(body)).status_code == status
