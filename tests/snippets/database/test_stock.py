"""The claims of the topic `database` about changes that meet each other."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from click.testing import Result
from sqlalchemy import select
from sqlalchemy.dialects import registry
from sqlalchemy.exc import IntegrityError

from tests.snippets.database.apps import in_memory, opened

Load = Callable[[str], ModuleType]
Run = Callable[..., Result]


@pytest.fixture
def stock(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The program, with its rows in memory."""
    in_memory(monkeypatch)
    module = load("database/stock.py")
    with opened(module):
        yield module


@pytest.fixture
def run(stock: ModuleType) -> Run:
    """Run a command of the program."""

    def run(*words: str) -> Result:
        result: Result = stock.app.test_cli_runner().invoke(args=words)
        return result

    assert run("add", "2").output == "Book 1 has 2, version 1.\n"
    return run


def row(stock: ModuleType) -> tuple[int, int]:
    """Copies and version of the first book."""
    with stock.app.app_context():
        book = stock.db.session.get(stock.Book, 1)
        return book.copies, book.version


def test_no_sale_too_many(stock: ModuleType, run: Run) -> None:
    """The condition is in the UPDATE: no row is changed at zero."""
    assert (run("sell", "1").exit_code, row(stock)) == (0, (1, 2))
    assert (run("sell", "1").exit_code, row(stock)) == (0, (0, 3))
    refused = run("sell", "1")
    assert (refused.exit_code, row(stock)) == (1, (0, 3))
    assert refused.output == "Error: None is left.\n"
    unknown = run("sell", "2")
    assert (unknown.exit_code, unknown.output) == (1, "Error: None is left.\n")


def test_an_old_version_is_refused(stock: ModuleType, run: Run) -> None:
    """A change that has seen an old version changes nothing."""
    run("sell", "1")
    refused = run("count", "1", "1", "30")
    assert (refused.exit_code, row(stock)) == (1, (1, 2))
    assert refused.output == "Error: Count again.\n"
    assert (run("count", "1", "2", "30").exit_code, row(stock)) == (0, (30, 3))


@pytest.mark.parametrize("number", ["0", "2147483648", "9" * 20])
def test_a_number_of_no_row_is_refused(
    stock: ModuleType, run: Run, number: str
) -> None:
    """An id or a version that no column holds is a wrong option."""
    for words in ("sell", number), ("count", number, "1", "30"):
        assert run(*words).exit_code == 2
    assert run("count", "1", number, "30").exit_code == 2
    assert row(stock) == (2, 1)


def test_the_database_has_the_last_word(stock: ModuleType, run: Run) -> None:
    """The CHECK refuses what a program forgot to ask, and tells its name."""
    assert run("add", "0").exit_code == 0
    wrong = stock.db.update(stock.Book).values(copies=-1)
    match = r"CHECK constraint failed: some_or_none\n"
    with stock.app.app_context(), pytest.raises(IntegrityError, match=match):
        stock.db.session.execute(wrong)


@pytest.mark.parametrize("copies", [0, 9999])
def test_copies_within_the_limits(
    stock: ModuleType, run: Run, copies: int
) -> None:
    """Both commands take 0 to 9999 copies."""
    added = run("add", str(copies))
    assert added.output == f"Book 2 has {copies}, version 1.\n"
    counted = run("count", "1", "1", str(copies))
    assert (counted.output, row(stock)) == ("", (copies, 2))


@pytest.mark.parametrize("copies", [-1, 10000])
def test_copies_outside_the_limits(
    stock: ModuleType, run: Run, copies: int
) -> None:
    """Both commands refuse -1 and 10000 copies, and store nothing."""
    limits = f"{copies} is not in the range 0<=x<=9999."
    for words in ["add", "--"], ["count", "--", "1", "1"]:
        refused = run(*words, str(copies))
        told = f"Error: Invalid value for 'COPIES': {limits}"
        assert refused.exit_code == 2
        assert refused.output.splitlines()[-1] == told
    with stock.app.app_context():
        assert stock.db.session.get(stock.Book, 2) is None
    assert row(stock) == (2, 1)


def test_sqlite_has_no_lock_of_a_row(stock: ModuleType) -> None:
    """with_for_update is FOR UPDATE elsewhere, and nothing on SQLite."""
    locked = select(stock.Book.id).with_for_update()
    for name in "postgresql", "mysql", "sqlite":
        dialect = registry.load(name)()
        compiled = str(locked.compile(dialect=dialect))
        assert compiled.endswith("FOR UPDATE") is (name != "sqlite")
