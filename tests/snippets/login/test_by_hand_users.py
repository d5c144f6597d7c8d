"""The claims of `login` about the users whom the first program keeps."""

from dataclasses import FrozenInstanceError
from importlib import import_module
from types import ModuleType

import pytest

from tests.snippets.login.browser import PASSWORD, Load, use_cheap_hashes


@pytest.fixture
def users(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module that keeps the users."""
    use_cheap_hashes(monkeypatch)
    load("login/by_hand")
    return import_module("by_hand.users")


def test_adding_tells_whether_it_kept_a_user(users: ModuleType) -> None:
    """add_user returns True for a user that it keeps, otherwise False."""
    tries = [
        ("ada", PASSWORD),
        ("ada", PASSWORD),
        ("", PASSWORD),
        ("bob", "x" * 14),
    ]
    kept = [users.add_user(name, password) for name, password in tries]
    assert kept == [True, False, False, False]
    assert list(users.by_name) == ["ada"]


@pytest.mark.parametrize("field", ["id", "name", "password_hash"])
def test_a_user_stays_as_it_is(users: ModuleType, field: str) -> None:
    """No field of a user of the first program can be set anew."""
    users.add_user("ada", PASSWORD)
    with pytest.raises(FrozenInstanceError, match=f"field '{field}'"):
        setattr(users.by_name["ada"], field, "another")
