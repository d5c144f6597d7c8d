"""Fixtures: who visits the pages, and on which database."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from reference.services import accounts
from reference.services.logins import Origin
from tests.reference.browser import PASSWORD, Browser
from tests.reference.databases import NAMES, empty_database
from tests.reference.process import close


@pytest.fixture(params=NAMES)
def empty(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    make_app: Callable[..., Flask],
) -> Iterator[Flask]:
    """An application on a database without tables, of each kind in turn."""
    with empty_database(request.param, tmp_path) as address:
        app = make_app(SQLALCHEMY_DATABASE_URI=address)
        yield app
        close(app)


@pytest.fixture
def browser(app: Flask) -> Browser:
    """The browser of a stranger."""
    return Browser(app)


@pytest.fixture
def member(app: Flask) -> Callable[[str], Browser]:
    """A maker of members; each comes with a browser that is logged in.

    It takes a short cut. That the long way works is tested with the login.
    """

    def make(name: str) -> Browser:
        with app.app_context():
            actor = accounts.register(
                name, PASSWORD, Origin("Firefox", "::1"), timedelta(hours=1)
            )
        browser = Browser(app)
        with browser.client.session_transaction() as session:
            session["_user_id"] = actor.token
        return browser

    return make
