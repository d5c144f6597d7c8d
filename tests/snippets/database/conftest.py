"""Programs of `database` that several test files fill and look into."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from tests.snippets.database.apps import in_memory, opened

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
