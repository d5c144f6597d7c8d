"""The claims of `login` about two who register at the same moment."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import pytest

from tests.snippets.login.browser import Browser, Load, visitor


@pytest.fixture
def browser(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Browser]:
    """A browser on the application, whose accounts are in a file."""
    uri = f"sqlite:///{tmp_path / 'accounts.db'}"
    yield from visitor(load, monkeypatch, SQLALCHEMY_DATABASE_URI=uri)


def test_a_name_taken_meanwhile(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is second gets the 409, though the name was free before."""
    user = import_module("accounts.models").User
    set_password = user.set_password

    def let_others_be_faster(self: object, password: str) -> None:
        monkeypatch.setattr(user, "set_password", set_password)
        with ThreadPoolExecutor() as pool:
            faster = pool.submit(Browser(browser.app).register, "bob")
        assert faster.result().status_code == 303
        set_password(self, password)

    monkeypatch.setattr(user, "set_password", let_others_be_faster)
    assert browser.register("bob").status_code == 409
