"""A disk that is full."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from flask import Flask
from sqlalchemy import event

from reference.storage.database import db
from tests.reference.browser import Browser
from tests.reference.schema import rows
from tests.reference.server import form_of

Member = Callable[[str], Browser]


def test_full(app: Flask, member: Member, tmp_path: Path) -> None:
    """A full disk is a 503, and what was there before is kept."""
    browser = member("Ada")
    browser.add("Seven")
    with closing(sqlite3.connect(tmp_path / "reference.db")) as other:
        other.execute("VACUUM")
    form = form_of(browser, "/samples/new", title="x", note="x" * 200)
    with app.app_context():
        engine = db.engine

    def fill(connection: sqlite3.Connection, record: object) -> None:
        del record
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "connect", fill)
    engine.dispose()
    answers = [
        browser.client.post(
            "/samples/new", data=form | {"title": str(number)}
        ).status_code
        for number in range(40)
    ]
    assert set(answers) == {303, 503}
    kept = rows(app, "SELECT title FROM samples")
    assert len(kept) == 1 + answers.count(303)
