"""Where a request comes from, however that is written."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import Browser
from tests.reference.schema import flask_db, rows

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
        # NAT64: one prefix, many hosts.
        ("64:ff9b::192.0.2.1", "64:ff9b::192.0.2.2", False),
        ("64:ff9b::192.0.2.1", "192.0.2.1", True),
        ("fe80::1%a", "[fe80::2%b]:1", True),
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


@pytest.mark.parametrize(
    ("forwarded", "kept"),
    [
        (f"fe80::1%{'a' * 60}", "fe80::1"),
        (f"[fe80::1%{'a' * 60}]:5678", "fe80::1"),
        ("192.0.2.1%a", "192.0.2.1"),
        ("64:ff9b::192.0.2.1", "192.0.2.1"),
        ("a" * 5000, "unknown"),
        (":".join(["1111"] * 8), ":".join(["1111"] * 8)),
    ],
)
def test_address_fits(empty: Flask, forwarded: str, kept: str) -> None:
    """What is kept of an address fits into its column, on each database."""
    flask_db(empty.test_cli_runner(), "upgrade")
    assert Browser(empty, forwarded).register("Ada").status_code == 303
    assert rows(empty, "SELECT address FROM logins") == [(kept,)]


def test_site(make_app: MakeApp) -> None:
    """All networks of one IPv6 site together have a number of tries, too."""
    app = make_app(TRIES_BY_SITE="2 per minute")
    answers = [
        Browser(app, f"2001:db8:{site}:{net}::1").log_in(f"{net}", WRONG)
        for site, net in ((0, 1), (0, 2), (0, 3), (1, 1))
    ]
    assert [answer.status_code for answer in answers] == [422, 422, 429, 422]
