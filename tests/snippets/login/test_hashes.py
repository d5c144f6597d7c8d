"""The short answers of the page `login` about passwords and columns."""

from importlib import import_module

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from tests.snippets.login.browser import Load, use_cheap_hashes

CHEAP = "pbkdf2:sha256:1"


@pytest.mark.parametrize("method", ["plain", "sha256"])
def test_weak_methods_are_gone(method: str) -> None:
    """Werkzeug neither makes nor checks plain text and bare digests."""
    with pytest.raises(ValueError, match=f"Invalid hash method '{method}'"):
        generate_password_hash("secret", method)
    with pytest.raises(ValueError, match=f"Invalid hash method '{method}'"):
        check_password_hash(f"{method}$salt$secret", "secret")


def test_a_missing_hash_is_an_error() -> None:
    """check_password_hash(None, ...) fails: a user without hash is a 500."""
    nothing: object = None
    with pytest.raises(AttributeError, match="'split'"):
        check_password_hash(nothing, "secret")  # type: ignore[arg-type]


def test_an_empty_password_is_hashed_too() -> None:
    """Hashing asks for no length: the form has to."""
    assert check_password_hash(generate_password_hash("", CHEAP), "")


def test_the_hash_names_its_method() -> None:
    """A hash says how it was made, so old ones are still understood."""
    old = generate_password_hash("secret", CHEAP)
    assert old.startswith(f"{CHEAP}$")
    assert check_password_hash(old, "secret")
    assert not check_password_hash(old, "Secret")


def test_a_default_comes_with_the_flush(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the flush is_active is None, so a new user is not active."""
    use_cheap_hashes(monkeypatch)
    load("login/accounts")
    user = import_module("accounts.models").User(name="ada")
    assert user.is_active is None
    assert not user.is_authenticated
