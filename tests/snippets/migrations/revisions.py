"""Revisions that a test writes by hand, and how far a database has come."""

from pathlib import Path

from flask import Flask

from tests.snippets.migrations.tools import database, flask_db, rows

VERSIONS = Path("migrations/versions")


def add_revision(
    app: Flask, number: str, *statements: str, after: str = "head"
) -> Path:
    """Write a revision that runs these statements of Python."""
    options = ["--rev-id", number, "--head", after, "--splice"]
    flask_db(app, "revision", *options)
    file = VERSIONS / f"{number}_.py"
    do(file, *statements)
    return file


def do(file: Path, *statements: str) -> None:
    """Give a revision other statements."""
    before, _, after = file.read_text("utf-8").partition("def upgrade():")
    body = "\n    ".join(statements or ("pass",))
    _, _, back = after.partition("def downgrade():")
    text = f"{before}def upgrade():\n    {body}\n\n\ndef downgrade():{back}"
    file.write_text(text, "utf-8")


def sql(statement: str) -> str:
    """A statement of a revision that runs this SQL."""
    return f"op.execute({statement!r})"


def place(app: Flask) -> list[str]:
    """The revisions that the database says it is at."""
    with database(app) as engine:
        found = rows(engine, "SELECT version_num FROM alembic_version")
    return sorted(str(number) for (number,) in found)
