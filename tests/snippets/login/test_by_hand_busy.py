"""The claims of `login` about a first program that is busy."""

import secrets
from importlib import import_module

import pytest

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    use_cheap_hashes,
)

ADA = {"name": "ada", "password": PASSWORD}


def test_others_may_register_meanwhile(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A registration while an id is looked up does not disturb it."""
    use_cheap_hashes(monkeypatch)
    browser = Browser(load("login/by_hand").app)
    browser.send("/register", "/login", **ADA)
    users = import_module("by_hand.users")

    class Busy:
        @property
        def id(self) -> str:
            users.add_user(secrets.token_hex(), PASSWORD)
            return "another"

    browser.send("/login", "/login", **ADA)
    by_name = {"busy": Busy(), **users.by_name}
    monkeypatch.setattr(users, "by_name", by_name)
    assert browser.get("/").status_code == 200
    assert len(by_name) == 3
