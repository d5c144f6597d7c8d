"""The claims of the page `migrations` about failures on servers."""

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError, OperationalError

from tests.services.migrations.tools import Start, ask, columns
from tests.snippets.migrations.revisions import add_revision, do, place, sql
from tests.snippets.migrations.tools import GET_ENGINE, flask_db

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PAGES = sql("ALTER TABLE books ADD COLUMN pages INTEGER")
EMMA = sql("INSERT INTO books (title) VALUES ('Emma')")
YEAR = sql("ALTER TABLE books ADD COLUMN year INTEGER")
INSIDE = "op.execute(\"INSERT INTO books (title) VALUES ('Persuasion')\")"
LATER = sql("INSERT INTO books (title) VALUES ('Ulysses')")
FAIL = "raise ArithmeticError"


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


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE spare ADD COLUMN year INTEGER",
        "CREATE TABLE rooms (id INTEGER)",
        "CREATE INDEX ix_spare_id ON spare (id)",
        "DROP TABLE spare",
        "TRUNCATE TABLE spare",
        "RENAME TABLE spare TO rooms",
    ],
)
def test_mariadb_keeps_what_was_done(
    mariadb: str, begin: Start, change: str
) -> None:
    """On MariaDB what ran up to the last statement that commits stays."""
    app = begin(mariadb)
    ask(mariadb, "CREATE TABLE spare (id INTEGER)")
    file = add_revision(app, "0002", PAGES, EMMA, sql(change), LATER, FAIL)
    assert isinstance(fail(app), ArithmeticError)
    assert list(columns(mariadb)) == ["id", "title", "pages"]
    assert ask(mariadb, "SELECT title FROM books") == [("Emma",)]
    assert place(app) == ["0001"]
    do(file, PAGES)
    failure = fail(app)
    assert isinstance(failure, OperationalError)
    assert "Duplicate column name 'pages'" in str(failure)


def test_mariadb_may_do_it_twice(mariadb: str, begin: Start) -> None:
    """On MariaDB the next attempt may change rows a second time."""
    app = begin(mariadb)
    ask(mariadb, "INSERT INTO books (title) VALUES ('1')")
    hundred = sql("UPDATE books SET title = title * 100")
    file = add_revision(app, "0002", hundred, PAGES, FAIL)
    fail(app)
    ask(mariadb, "ALTER TABLE books DROP COLUMN pages")
    do(file, hundred, PAGES)
    flask_db(app, "upgrade")
    assert ask(mariadb, "SELECT title FROM books") == [("10000",)]


def test_an_autocommit_block_ends_the_transaction(
    postgresql: str, begin: Start
) -> None:
    """On PostgreSQL what ran before or in an autocommit_block stays."""
    app = begin(postgresql)
    add_revision(app, "0002", PAGES)
    block = f"with op.get_context().autocommit_block(): {INSIDE}"
    add_revision(app, "0003", EMMA, block, LATER, FAIL)
    assert isinstance(fail(app), ArithmeticError)
    assert place(app) == ["0002"]
    assert list(columns(postgresql)) == ["id", "title", "pages"]
    titles = ask(postgresql, "SELECT title FROM books ORDER BY title")
    assert titles == [("Emma",), ("Persuasion",)]
    assert isinstance(fail(app), IntegrityError)


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
