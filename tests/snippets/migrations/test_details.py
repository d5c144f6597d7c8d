"""The claims of the page `migrations` about what migrate writes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import CheckConstraint, Column, Integer, String, Table
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.schema import SchemaItem

from provenance.layout import ROOT
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    MEMBERS,
    body,
    database,
    execute,
    flask_db,
    work_in,
    written,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
SNIPPETS = ROOT / "snippets" / "migrations"
Make = Callable[..., Flask]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes an application whose table of members has the given parts."""
    work_in(tmp_path, monkeypatch)
    apps: list[Flask] = []

    def make(*parts: SchemaItem, **options: Any) -> Flask:  # noqa: ANN401
        class Base(DeclarativeBase):
            pass

        key = Column("id", Integer, primary_key=True)
        Table("members", Base.metadata, key, *parts)
        app = Flask("shop")
        app.config.from_prefixed_env()
        db = SQLAlchemy(app, model_class=Base)
        Migrate(app, db, "migrations", "db", **options)
        apps.append(app)
        with database(app) as engine:
            execute(engine, *MEMBERS)
        flask_db(app, "init")
        flask_db(app, "migrate", "--rev-id", "0001", "-m", "x")
        return app

    yield make
    for app in apps:
        with database(app):
            pass


def test_a_rename_is_written_as_add_and_drop(make: Make) -> None:
    """Migrate writes a renamed column as one added and one dropped."""
    make(Column("name", String(40)))
    shown = (SNIPPETS / "wrong/generated_rename.py").read_text("utf-8")
    told = "op.batch_alter_table('members')"
    generated = written("0001_x.py").replace(", schema=None", "")
    assert told in generated
    added = "sa.Column('name', sa.String(length=40), nullable=True)"
    plain = "sa.Column('name', sa.String(length=40))"
    assert generated.replace(added, plain) == body(shown)


def test_a_rename_is_written_not_null(make: Make) -> None:
    """Where the column is NOT NULL, so is the one that migrate adds."""
    make(Column("name", String(40), nullable=False))
    column = "sa.Column('name', sa.String(length=40), nullable=False)"
    assert written("0001_x.py").splitlines()[1:] == [
        f"    batch_op.add_column({column})",
        "    batch_op.drop_column('nick')",
    ]


def test_a_unique_without_convention_is_written_without_name(
    make: Make,
) -> None:
    """Without a convention neither constraint has a name; Alembic warns."""
    told = "the migration will fail unless a constraint name is added"
    with pytest.warns(UserWarning, match=told):
        make(Column("nick", String(40), unique=True))
    create = "batch_op.create_unique_constraint(None, ['nick'])"
    drop = "batch_op.drop_constraint(None, type_='unique')"
    assert create in written("0001_x.py")
    assert drop in written("0001_x.py", "downgrade")


@pytest.mark.parametrize(
    ("options", "start"),
    [
        ({}, "with op.batch_alter_table('members', schema=None)"),
        ({"render_as_batch": False}, "op.alter_column('members', 'nick'"),
    ],
)
def test_batch_mode_is_on_by_default(
    make: Make, options: dict[str, bool], start: str
) -> None:
    """Batch mode is on by default; render_as_batch switches it off."""
    make(Column("nick", String(200)), **options)
    assert written("0001_x.py").startswith(start)
    assert "type_=sa.String(length=200)" in written("0001_x.py")


def test_named_checks_are_compared_on_request(make: Make) -> None:
    """With a plugin a new CHECK that has a name is seen, and the rest too."""
    plugins = ["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"]
    check = CheckConstraint("id > 0", name="positive")
    make(Column("nick", String(80)), check, autogenerate_plugins=plugins)
    text = written("0001_x.py")
    assert "create_check_constraint('positive', 'id > 0')" in text
    assert "type_=sa.String(length=80)" in text
