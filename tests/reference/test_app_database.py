"""What the models promise."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from reference.storage.base import Base
from reference.storage.database import db
from reference.storage.faults import repeats_unique_value
from tests.reference.browser import Browser

LISTS = ("members", "members/1", "samples", "samples/1")


@pytest.mark.parametrize("attribute", ["sqlstate", "pgcode"])
@pytest.mark.parametrize(
    ("code", "repeated"), [("23505", True), ("23503", False)]
)
def test_codes_of_postgresql(
    attribute: str,
    code: str,
    repeated: bool,  # noqa: FBT001
) -> None:
    """PostgreSQL tells a repeated value from a missing one by its code.

    psycopg 3 calls it `sqlstate`, psycopg2 `pgcode`.
    """
    cause = type("DriverError", (Exception,), {attribute: code})()
    error = IntegrityError("INSERT", {}, cause)
    assert repeats_unique_value(error) is repeated


def test_every_constraint_has_a_name() -> None:
    """A constraint without a name could never be altered."""
    names = [
        constraint.name
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
    ]
    assert len(names) == 8
    assert all(isinstance(name, str) for name in names)


def test_lists_read_no_secrets(
    app: Flask, member: Callable[[str], Browser]
) -> None:
    """What everybody may see is read without what nobody may see."""
    url = member("Ada").add("Seven")
    read: list[str] = []
    with app.app_context():
        engine = db.engine
    event.listen(
        engine, "before_cursor_execute", lambda *args: read.append(args[2])
    )
    pages = ("/", "/samples", "/members/1", url)
    for page in (*pages, *(f"/api/v1/{name}" for name in LISTS)):
        assert app.test_client().get(page).status_code == 200
    assert len(read) >= len(pages)
    for secret in ("password_hash", "token"):
        assert not [statement for statement in read if secret in statement]
