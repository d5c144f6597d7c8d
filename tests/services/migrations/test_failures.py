"""The claims of the page `migrations` about failures on servers."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.services.migrations.tools import ask, columns, started
from tests.snippets.migrations.revisions import add_revision, do, place, sql
from tests.snippets.migrations.tools import GET_ENGINE, flask_db

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PAGES = sql("ALTER TABLE books ADD COLUMN pages INTEGER")
EMMA = sql("INSERT INTO books (title) VALUES ('Emma')")
YEAR = sql("ALTER TABLE books ADD COLUMN year INTEGER")
LATER = sql("INSERT INTO books (title) VALUES ('Ulysses')")
FAIL = "raise ArithmeticError"
Start = Callable[[str], Flask]


@pytest.fixture
def begin(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Starts the first program on a server."""
    with ExitStack() as running:

        def begin(address: str) -> Flask:
            program = started(address, load, tmp_path, monkeypatch)
            return running.enter_context(program)

        yield begin


def fail(app: Flask) -> BaseException | None:
    """Run an upgrade that fails."""
    return app.test_cli_runner().invoke(args=["db", "upgrade"]).exception


def test_postgresql_takes_everything_back(
    postgresql: str, begin: Start
) -> None:
    """On PostgreSQL a failed revision leaves nothing, and can be run again."""
    app = begin(postgresql)
    file = add_revision(app, "0002", PAGES, EMMA, YEAR, FAIL)
    assert isinstance(fail(app), ArithmeticError)
    assert list(columns(postgresql)) == ["id", "title"]
    assert ask(postgresql, "SELECT title FROM books") == []
    assert place(app) == ["0001"]
    do(file, PAGES, EMMA, YEAR)
    flask_db(app, "upgrade")
    assert list(columns(postgresql)) == ["id", "title", "pages", "year"]


def test_mariadb_keeps_what_was_done(mariadb: str, begin: Start) -> None:
    """On MariaDB what ran up to the last ALTER stays, and the retry fails."""
    app = begin(mariadb)
    file = add_revision(app, "0002", PAGES, EMMA, YEAR, LATER, FAIL)
    assert isinstance(fail(app), ArithmeticError)
    assert list(columns(mariadb)) == ["id", "title", "pages", "year"]
    assert ask(mariadb, "SELECT title FROM books") == [("Emma",)]
    assert place(app) == ["0001"]
    do(file, PAGES)
    failure = fail(app)
    assert isinstance(failure, OperationalError)
    assert "Duplicate column name 'pages'" in str(failure)


def test_one_upgrade_is_one_transaction(postgresql: str, begin: Start) -> None:
    """On PostgreSQL one upgrade undoes all of its revisions, two do not."""
    app = begin(postgresql)
    add_revision(app, "0002", PAGES)
    add_revision(app, "0003", FAIL)
    fail(app)
    assert place(app) == ["0001"]
    flask_db(app, "upgrade", "0002")
    fail(app)
    assert place(app) == ["0002"]
    assert list(columns(postgresql)) == ["id", "title", "pages"]
