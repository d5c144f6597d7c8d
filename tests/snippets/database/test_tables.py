"""The claims of the topic `database` about the tables that programs make."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import inspect

from tests.snippets.database.apps import URI, in_memory, opened

Load = Callable[[str], ModuleType]
COLUMNS = {
    "library.py": {
        "books": {"id": "INTEGER", "title": "VARCHAR(80)", "year": "INTEGER"}
    },
    "readers": {
        "readers": {
            "id": "INTEGER",
            "name": "VARCHAR(40)",
            "password_hash": "VARCHAR(255)",
        },
        "notes": {
            "id": "INTEGER",
            "text": "VARCHAR(200)",
            "reader_id": "INTEGER",
        },
    },
    "shelves": {
        "authors": {"id": "INTEGER", "name": "VARCHAR(80)"},
        "books": {
            "id": "INTEGER",
            "title": "VARCHAR(80)",
            "author_id": "INTEGER",
        },
        "tags": {"id": "INTEGER", "name": "VARCHAR(40)"},
        "book_tags": {"book_id": "INTEGER", "tag_id": "INTEGER"},
    },
    "stock.py": {
        "books": {"id": "INTEGER", "copies": "INTEGER", "version": "INTEGER"}
    },
}


@pytest.mark.parametrize("program", COLUMNS)
def test_what_the_tables_hold(
    load: Load, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """The tables have the names of the models, and texts have a length."""
    in_memory(monkeypatch)
    module = load(f"database/{program}")
    with opened(module) as app, app.app_context():
        tables = inspect(module.db.engine)
        found = {
            table: {
                column["name"]: str(column["type"])
                for column in tables.get_columns(table)
            }
            for table in tables.get_table_names()
        }
    assert found == COLUMNS[program]


def test_a_tag_is_found_by_its_index(shelves: ModuleType) -> None:
    """The primary key of the pairs begins with the book; tags have an index."""
    plan = "EXPLAIN QUERY PLAN SELECT * FROM book_tags WHERE {} = 1"

    def how(column: str) -> Any:  # noqa: ANN401
        explained = shelves.db.text(plan.format(column))
        return shelves.db.session.execute(explained).one().detail

    with shelves.app.app_context():
        assert "INDEX sqlite_autoindex_book_tags_1" in how("book_id")
        assert "USING INDEX ix_book_tags_tag_id" in how("tag_id")


@pytest.mark.parametrize("program", COLUMNS)
def test_the_file_has_the_name_of_the_program(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    program: str,
) -> None:
    """Without an address from outside, the rows are in a file of that name."""
    monkeypatch.delenv(URI, raising=False)
    monkeypatch.setattr(
        Flask, "auto_find_instance_path", lambda _: str(tmp_path)
    )
    module = load(f"database/{program}")
    with opened(module):
        files = [path.name for path in tmp_path.iterdir()]
    assert files == [f"{Path(program).stem}.db"]
