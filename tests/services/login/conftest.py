"""The accounts on the database server that a test names."""

from collections.abc import Iterator

import pytest

from tests.snippets.login.browser import Browser, Load, visitor


@pytest.fixture
def browser(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    server: str,
) -> Iterator[Browser]:
    """A browser on the accounts, which are on a server, and ada's account."""
    uri = request.getfixturevalue(server)
    yield from visitor(load, monkeypatch, SQLALCHEMY_DATABASE_URI=uri)
