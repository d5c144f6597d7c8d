"""The programs of the page `jwt`, loaded for a test."""

import pytest

from tests.snippets.jwt.calls import Load, Notebook, use_cheap_hashes


@pytest.fixture
def book(load: Load, monkeypatch: pytest.MonkeyPatch) -> Notebook:
    """The notes of Q11 with one user, Ann."""
    use_cheap_hashes(monkeypatch)
    book = Notebook(load)
    book.register()
    return book
