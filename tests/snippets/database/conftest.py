"""Programs of `database` that several test files fill and look into."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from tests.snippets.database.apps import in_memory, opened
from tests.snippets.login.browser import use_cheap_hashes

Load = Callable[[str], ModuleType]


@pytest.fixture
def empty_library(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """Load the page's first program, with an empty table in memory."""
    in_memory(monkeypatch)
    module = load("database/library.py")
    with opened(module):
        yield module


@pytest.fixture
def library(empty_library: ModuleType) -> ModuleType:
    """The same program; it has one book, Dune."""
    session = empty_library.db.session
    with empty_library.app.app_context():
        session.add(empty_library.Book(title="Dune"))
        session.commit()
    return empty_library


@pytest.fixture
def shelves(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """The program, filled by its command."""
    in_memory(monkeypatch)
    module = load("database/shelves")
    with opened(module) as app:
        filled = app.test_cli_runner().invoke(args=["fill"])
        assert filled.exit_code == 0
        yield module


@pytest.fixture
def readers(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the program that is written to, with cheap hashes, in memory."""
    in_memory(monkeypatch)
    use_cheap_hashes(monkeypatch)
    return load("database/readers")


@pytest.fixture
def client(readers: ModuleType) -> Iterator[FlaskClient]:
    """A client of that program, with the reader ada."""
    ada = {"name": "ada", "password": "six brown foxes"}
    with opened(readers) as app:
        client = app.test_client()
        assert client.post("/readers", json=ada).status_code == 201
        yield client
