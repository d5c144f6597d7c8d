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


def shrink(folder: Path) -> None:
    """Leave no room in the file."""
    with closing(sqlite3.connect(folder / "reference.db")) as other:
        other.execute("VACUUM")


def fill(app: Flask) -> None:
    """Let the file grow no more."""
    with app.app_context():
        engine = db.engine

    def stop(connection: sqlite3.Connection, record: object) -> None:
        del record
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "connect", stop)
    engine.dispose()


def test_full(app: Flask, member: Member, tmp_path: Path) -> None:
    """A full disk is a 503, and what was there before is kept."""
    browser = member("Ada")
    browser.add("Seven")
    shrink(tmp_path)
    form = form_of(browser, "/samples/new", title="x", note="x" * 200)
    fill(app)
    answers = [
        browser.client.post(
            "/samples/new", data=form | {"title": str(number)}
        ).status_code
        for number in range(40)
    ]
    assert set(answers) == {303, 503}
    kept = rows(app, "SELECT title FROM samples")
    assert len(kept) == 1 + answers.count(303)


def test_login(
    make_app: Callable[..., Flask], member: Member, tmp_path: Path
) -> None:
    """A login that finds no room is a 503, not a wrong password."""
    app = make_app(
        TRIES_BY_ACCOUNT="99 per minute", TRIES_BY_ADDRESS="99 per minute"
    )
    member("Ada")
    shrink(tmp_path)
    fill(app)
    answers = [Browser(app).log_in("Ada").status_code for _ in range(49)]
    assert set(answers) == {303, 503}
    assert len(rows(app, "SELECT id FROM logins")) == 1 + answers.count(303)
