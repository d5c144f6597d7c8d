"""Where a request comes from, however that is written."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("[2001:db8::1]:5678", "2001:db8::2", True),
        # What IPv4 addresses look like on a socket for both kinds.
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        # Some proxies add the port, or write a word.
        ("192.0.2.1:5678", "192.0.2.1:5679", True),
        ("192.0.2.1:5678", "192.0.2.2:5678", False),
        ("unknown", "unix:", True),
        ("", "é:1:2", True),
    ],
)
def test_counted_together(
    make_app: MakeApp,
    first: str,
    second: str,
    same: bool,  # noqa: FBT001
) -> None:
    """Of IPv6 the network counts, of IPv4 the address, without a port."""
    app = make_app(TRIES_BY_ADDRESS="1 per minute")
    answers = [
        Browser(app, address).log_in(name, WRONG).status_code
        for address, name in ((first, "Ada"), (second, "Bob"))
    ]
    assert answers == [422, 429 if same else 422]


@pytest.mark.parametrize(
    "forwarded", ["1.2.3.4:5678", "unknown", "_hidden", "a, b", "\xe9", "[::1"]
)
def test_forwarded(make_app: MakeApp, forwarded: str) -> None:
    """Whatever a trusted proxy writes, a login is answered."""
    browser = Browser(make_app(TRUSTED_PROXIES=1))
    browser.client.environ_base["HTTP_X_FORWARDED_FOR"] = forwarded
    assert browser.log_in("Ada", WRONG).status_code == 422
