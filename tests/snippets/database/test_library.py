"""The claims of the topic `database` about its smallest complete program."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from flask import Flask

from tests.snippets.database.apps import in_memory, opened

Load = Callable[[str], ModuleType]
YEARS = {"Dune": 1965, "Momo": 1973, "The Trial": None}


@pytest.fixture
def library(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the page's first program, with its rows in memory."""
    in_memory(monkeypatch)
    return load("database/library.py")


@pytest.fixture
def app(library: ModuleType) -> Iterator[Flask]:
    """Its application, with three books."""
    with opened(library) as app:
        with app.app_context():
            for title, year in YEARS.items():
                library.db.session.add(library.Book(title=title, year=year))
            library.db.session.commit()
        yield app


def test_the_command_makes_the_tables(library: ModuleType) -> None:
    """A command makes the tables: it runs in an application context."""
    with library.app.app_context():
        library.db.drop_all()
    runner = library.app.test_cli_runner()
    assert runner.invoke(args=["create-tables"]).exit_code == 0
    with opened(library) as app:
        assert app.test_client().get("/books").json == {
            "books": [],
            "next": None,
        }


def test_a_taken_title_is_refused(app: Flask, library: ModuleType) -> None:
    """The unique constraint decides, and the command says so."""
    runner = app.test_cli_runner()
    added = runner.invoke(args=["add", "Emma", "--year", "1815"])
    assert (added.exit_code, added.output) == (0, "")
    twice = runner.invoke(args=["add", "Emma"])
    assert twice.exit_code == 1
    assert twice.output == "Error: This title is taken.\n"
    with app.app_context():
        emmas = library.db.select(library.Book).filter_by(title="Emma")
        (emma,) = library.db.session.scalars(emmas)
        assert emma.year == 1815


def test_pages_have_an_order_and_an_end(app: Flask) -> None:
    """Pages count from 1: behind the last is a 404, what is no number a 400."""
    client = app.test_client()
    first = {"books": ["Momo", "Dune"], "next": 2}
    assert client.get("/books").json == first
    second = {"books": ["The Trial"], "next": None}
    assert client.get("/books?page=2").json == second
    for page in "3", "0", "9" * 9:
        assert client.get(f"/books?page={page}").status_code == 404
    for page in "two", "", "2.0", "-1", "+1", "\u0662", "9" * 10, "9" * 30:
        reply = client.get("/books", query_string={"page": page})
        assert reply.status_code == 400


def test_the_command_checks_what_it_stores(app: Flask) -> None:
    """A title has 1 to 80 characters, a year at most four digits."""
    runner = app.test_cli_runner()
    title = "Invalid value: A title has 1 to 80 characters."
    year = "Invalid value for '--year': {} is not in the range -9999<=x<=9999."
    for arguments, told in [
        ([""], title),
        (["x"], None),
        (["x" * 80], None),
        (["x" * 81], title),
        (["y", "--year", "9999"], None),
        (["z", "--year", "10000"], year.format(10000)),
        (["w", "--year=-9999"], None),
        (["z", "--year=-10000"], year.format(-10000)),
    ]:
        added = runner.invoke(args=["add", *arguments])
        if told is None:
            assert (added.exit_code, added.output) == (0, "")
        else:
            assert added.exit_code == 2
            assert added.output.splitlines()[-1] == f"Error: {told}"


def test_one_book(app: Flask, library: ModuleType) -> None:
    """An unknown id is a 404, and so is one that no column could hold."""
    client = app.test_client()
    assert client.get("/books/1").json == {"title": "Dune", "year": 1965}
    assert client.get("/books/99").status_code == 404
    assert client.get(f"/books/{'9' * 30}").status_code == 404
    with app.app_context(), pytest.raises(OverflowError, match="too large"):
        library.db.session.get(library.Book, 10**30)
