"""Fixtures: an application that is served, with a member in it."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from tests.reference.browser import Browser
from tests.reference.schema import flask_db
from tests.reference.server import serving

Place = tuple[Flask, int]
Make = Callable[[], Browser]


@pytest.fixture
def place(empty: Flask) -> Iterator[Place]:
    """An application with a member, and the port where it is served."""
    flask_db(empty.test_cli_runner(), "upgrade")
    Browser(empty).register("Ada")
    with serving(empty) as port:
        yield empty, port


@pytest.fixture
def log_in(place: Place) -> Callable[[], Browser]:
    """Logs Ada in, in another browser each time."""

    def make() -> Browser:
        browser = Browser(place[0])
        assert browser.log_in("Ada").status_code == 303
        return browser

    return make
