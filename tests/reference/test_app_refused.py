"""A try that a limit refuses has been counted by the limits before it."""

from collections.abc import Callable

from flask import Flask

from tests.reference.browser import Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4


def test_counted_by_those_before(make_counting: MakeApp) -> None:
    """What an account's limit refuses uses up the tries of the address."""
    limits = {
        "TRIES_BY_ACCOUNT": "1 per hour",
        "TRIES_BY_ADDRESS": "3 per hour",
    }
    app = make_counting(**limits)
    Browser(app, "198.51.100.1").register("Bob")
    ada = [Browser(app).log_in("Ada", WRONG).status_code for _ in range(3)]
    assert ada == [422, 429, 429]
    assert Browser(app).log_in("Bob").status_code == 429
    assert Browser(app, "192.0.2.1").log_in("Bob").status_code == 303
