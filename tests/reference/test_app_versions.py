"""Versions of rows: numbers that no row has, and writers that overtake."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread

import pytest
from flask import Flask
from sqlalchemy import event

from reference.http.ids import LARGEST_ID
from reference.services import accounts, samples
from reference.services.errors import ChangedError
from reference.services.logins import Origin
from reference.storage.database import db
from tests.reference.browser import PASSWORD, Browser, complaints, values
from tests.reference.schema import flask_db, rows

Member = Callable[[str], Browser]


@pytest.mark.parametrize("version", [2, LARGEST_ID])
def test_version_of_a_sample(empty: Flask, version: int) -> None:
    """The largest number is a version that was not seen, as any other is."""
    flask_db(empty.test_cli_runner(), "upgrade")
    ada = Browser(empty)
    ada.register("Ada")
    url = ada.add("Seven")
    response = ada.send(f"{url}/edit", version=str(version), note="y")
    assert response.status_code == 409
    assert rows(empty, "SELECT note, version FROM samples") == [("x", 1)]


@pytest.mark.parametrize("version", ["", "x", "0", "-1", "9" * 19])
@pytest.mark.parametrize("page", ["/profile", "/samples/1/edit"])
def test_no_version(member: Member, page: str, version: str) -> None:
    """A form without a version that can be is a 422 that says so."""
    ada = member("Ada")
    ada.add("Seven")
    response = ada.send(page, version=version, note="typed", about="typed")
    assert response.status_code == 422
    (told,) = complaints(response)
    assert "the form does not tell which version you have seen" in told
    assert "typed" in values(response).values()


def test_overtaken(empty: Flask) -> None:
    """What changes right before a change is written is not overwritten."""
    flask_db(empty.test_cli_runner(), "upgrade")
    origin, overtaken = Origin("Firefox", "::1"), list[Thread]()

    def early() -> None:
        with empty.app_context():
            samples.change(ada, 1, 1, "Seven", "early")

    def overtake(*execution: object) -> None:
        if str(execution[2]).startswith("UPDATE samples") and not overtaken:
            overtaken.append(Thread(target=early))
            overtaken[0].start()
            overtaken[0].join()

    with empty.app_context():
        ada = accounts.register("Ada", PASSWORD, origin, timedelta(hours=1))
        samples.create(ada, "Seven", "x")
        event.listen(db.engine, "before_cursor_execute", overtake)
        with pytest.raises(ChangedError):
            samples.change(ada, 1, 1, "Seven", "late")
    assert rows(empty, "SELECT note, version FROM samples") == [("early", 2)]
