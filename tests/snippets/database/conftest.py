"""Programs of `database` that several test files fill and look into."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from tests.snippets.database.apps import in_memory, opened

Load = Callable[[str], ModuleType]


@pytest.fixture
def library(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """Load the page's first program; it has one book, Dune."""
    in_memory(monkeypatch)
    module = load("database/library.py")
    with opened(module) as app:
        with app.app_context():
            module.db.session.add(module.Book(title="Dune"))
            module.db.session.commit()
        yield module


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
