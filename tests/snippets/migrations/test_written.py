"""The claims of the page `migrations` about what is compared and written."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    CheckConstraint,
    Column,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.schema import SchemaItem

from provenance.layout import ROOT
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    body,
    database,
    execute,
    flask_db,
    work_in,
    written,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
SHOWN = "snippets/migrations/members/migrations/versions/0001_members.py"
CONVENTION = {
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}
TABLE = (
    "CREATE TABLE members (id INTEGER NOT NULL, nick VARCHAR(40), "
    "CONSTRAINT pk_members PRIMARY KEY (id)"
)
Make = Callable[..., Flask]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes an application with a convention and one table of members."""
    work_in(tmp_path, monkeypatch)
    apps: list[Flask] = []

    def make(*parts: SchemaItem) -> Flask:
        class Base(DeclarativeBase):
            metadata = MetaData(naming_convention=CONVENTION)

        key = Column("id", Integer, primary_key=True)
        Table("members", Base.metadata, key, *parts)
        app = Flask("shop")
        app.config.from_prefixed_env()
        Migrate(app, SQLAlchemy(app, model_class=Base))
        apps.append(app)
        flask_db(app, "init")
        return app

    yield make
    for app in apps:
        with database(app):
            pass


def migrate(app: Flask, table: str | None = None) -> None:
    """Write a revision, over a table that is there already."""
    if table:
        with database(app) as engine:
            execute(engine, table)
    flask_db(app, "migrate", "--rev-id", "0001", "-m", "x")


def test_the_shown_first_revision_is_what_migrate_writes(make: Make) -> None:
    """The first revision of the second program is what migrate writes."""
    shown = (ROOT / SHOWN).read_text("utf-8")
    nick = Column("nick", String(40), nullable=False, unique=True)
    migrate(make(nick, Column("password", String(80), nullable=False)))
    for function in ("upgrade", "downgrade"):
        assert written("0001_x.py", function) == body(shown, function)


def test_a_named_constraint_is_seen_when_it_is_gone(make: Make) -> None:
    """With a convention a dropped UNIQUE is detected, by its name."""
    table = f"{TABLE}, CONSTRAINT uq_members_nick UNIQUE (nick))"
    migrate(make(Column("nick", String(40))), table)
    drop = "drop_constraint(batch_op.f('uq_members_nick'), type_='unique')"
    assert drop in written("0001_x.py")


def test_a_named_constraint_is_added_by_its_name(make: Make) -> None:
    """With a convention a new UNIQUE is written with its name."""
    parts = Column("nick", String(40)), UniqueConstraint("nick")
    migrate(make(*parts), f"{TABLE})")
    add = "create_unique_constraint(batch_op.f('uq_members_nick'), ['nick'])"
    assert add in written("0001_x.py")


@pytest.mark.parametrize(
    "parts",
    [
        [
            Column("nick", String(40)),
            CheckConstraint("id > 0", name="positive"),
        ],
        [Column("nick", String(40), server_default="nobody")],
    ],
)
def test_what_migrate_misses(make: Make, parts: list[SchemaItem]) -> None:
    """A new CHECK or server default is not seen, and check exits with 0."""
    app = make(*parts)
    migrate(app, f"{TABLE})")
    assert not list(Path("migrations/versions").glob("*.py"))
    flask_db(app, "check")
