"""The tables of 0001_members_and_samples.py and 0002_logins.py, written out."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.reference.schema import (
    MIGRATIONS,
    flask_db,
    schema,
    statements,
    trimmed,
)

FIRST = """
CREATE TABLE members (
id SERIAL NOT NULL,
name VARCHAR(40) NOT NULL,
created_at TIMESTAMP WITH TIME ZONE NOT NULL,
CONSTRAINT pk_members PRIMARY KEY (id),
CONSTRAINT uq_members_name UNIQUE (name)
);

CREATE TABLE samples (
id SERIAL NOT NULL,
member_id INTEGER NOT NULL,
title VARCHAR(80) NOT NULL,
note VARCHAR(200) NOT NULL,
created_at TIMESTAMP WITH TIME ZONE NOT NULL,
CONSTRAINT pk_samples PRIMARY KEY (id),
CONSTRAINT fk_samples_member_id FOREIGN KEY(member_id) REFERENCES members (id),
CONSTRAINT uq_samples_member_id_title UNIQUE (member_id, title)
);
"""
SECOND = """
CREATE TABLE "members" (
id INTEGER NOT NULL,
name VARCHAR(40) NOT NULL,
created_at DATETIME NOT NULL,
password_hash VARCHAR(255),
login_id VARCHAR(32) NOT NULL,
about VARCHAR(200) NOT NULL,
active BOOLEAN NOT NULL,
CONSTRAINT pk_members PRIMARY KEY (id),
CONSTRAINT uq_members_name UNIQUE (name),
CONSTRAINT uq_members_login_id UNIQUE (login_id)
)
"""


def test_first() -> None:
    """On PostgreSQL, whose times have a zone; each constraint has a name."""
    printed = StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql",
        opts={"as_sql": True, "output_buffer": printed},
    )
    with Operations.context(context):
        ScriptDirectory(MIGRATIONS).get_revision("0001").module.upgrade()
    assert trimmed(printed.getvalue()) == FIRST.strip()


def test_second(make_app: Callable[..., Flask], tmp_path: Path) -> None:
    """On SQLite, where batch_alter_table has built the members anew."""
    app = make_app(SQLALCHEMY_DATABASE_URI=f"sqlite:///{tmp_path / 'new.db'}")
    flask_db(app.test_cli_runner(), "upgrade", "0002")
    assert statements(app)["members"] == SECOND.strip()


def test_sql(app: Flask, runner: FlaskCliRunner) -> None:
    """With --sql the statements are printed and nothing is changed."""
    flask_db(runner, "downgrade", "base")
    printed = flask_db(runner, "upgrade", "0001", "--sql").stdout
    assert "CREATE TABLE samples" in printed
    assert "CONSTRAINT uq_members_name UNIQUE (name)" in printed
    assert schema(app) == {}
