"""A database that may only be read, as a standby may."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import URL, make_url

from tests.reference.browser import COOKIE, Browser
from tests.reference.problem_checks import check_page
from tests.reference.process import close
from tests.reference.schema import execute, flask_db
from tests.reference.server import form_of


def read_only(address: str) -> URL:
    """Give the address by which the same database may only be read."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return make_url(f"sqlite:///file:{url.database}?mode=ro&uri=true")
    options = f"{url.query['options']} -cdefault_transaction_read_only=on"
    return url.update_query_dict({"options": options})


@pytest.mark.parametrize("seen", ["now", "long ago"])
def test_member(
    empty: Flask, make_app: Callable[..., Flask], seen: str
) -> None:
    """Members read on, however long they were away; a write is a 503."""
    flask_db(empty.test_cli_runner(), "upgrade")
    ada = Browser(empty)
    ada.register("Ada")
    if seen == "long ago":
        execute(empty, "UPDATE logins SET seen_at = '2026-01-01 00:00:00+00'")
    address = read_only(empty.config["SQLALCHEMY_DATABASE_URI"])
    app = make_app(SQLALCHEMY_DATABASE_URI=address)
    browser = Browser(app)
    browser.client.set_cookie(COOKIE, ada.cookie())
    assert browser.name() == "Ada"
    form = form_of(browser, "/samples/new", title="Seven", note="x")
    check_page(browser.client.post("/samples/new", data=form), 503)
    close(app)
