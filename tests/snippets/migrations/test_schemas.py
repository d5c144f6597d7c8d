"""The tables and names that the programs of the page `migrations` make."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy import inspect

from tests.snippets.migrations.tools import database, flask_db, work_in

Load = Callable[[str], ModuleType]
PASSWORD = {
    "0001": ("nick", "password", "VARCHAR(80)"),
    "0002": ("name", "password", "VARCHAR(80)"),
    "0003": ("name", "password_hash", "VARCHAR(255)"),
}


@pytest.fixture
def app(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Flask]:
    """The program with three revisions, none of them applied."""
    work_in(tmp_path, monkeypatch)
    app: Flask = load("migrations/members").create_app()
    yield app
    with database(app):
        pass


@pytest.mark.parametrize("number", PASSWORD)
def test_the_table_at_each_revision(app: Flask, number: str) -> None:
    """Each revision leaves columns, types and names as the page shows them."""
    name, secret, kind = PASSWORD[number]
    flask_db(app, "upgrade", number)
    with database(app) as engine:
        found = inspect(engine)
        columns = {
            column["name"]: (str(column["type"]), column["nullable"])
            for column in found.get_columns("members")
        }
        key = found.get_pk_constraint("members")
        (unique,) = found.get_unique_constraints("members")
    assert columns == {
        "id": ("INTEGER", False),
        name: ("VARCHAR(40)", False),
        secret: (kind, False),
    }
    assert key["name"] == "pk_members"
    assert unique["name"] == f"uq_members_{name}"


@pytest.mark.parametrize("program", ["books.py", "members"])
def test_the_convention_names_each_kind(load: Load, program: str) -> None:
    """The convention names keys, UNIQUE, CHECK, foreign keys and indexes."""
    module = load(f"migrations/{program}")
    metadata = getattr(module, "models", module).Base.metadata
    (first,) = metadata.tables
    key = sa.Column("id", sa.Integer, primary_key=True)
    link = sa.ForeignKey(f"{first}.id")
    owner = sa.Column("owner", sa.Integer, link, index=True)
    check = sa.CheckConstraint("id > 0", name="few")
    table = sa.Table(
        "notes", metadata, key, owner, check, sa.UniqueConstraint("id", "owner")
    )
    names = {str(constraint.name) for constraint in table.constraints}
    assert names == {
        "pk_notes",
        "fk_notes_owner",
        "ck_notes_few",
        "uq_notes_id_owner",
    }
    assert [index.name for index in table.indexes] == ["ix_notes_owner"]
