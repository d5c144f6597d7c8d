"""The refusal of weak secrets."""

import re
from collections.abc import Callable
from secrets import token_hex, token_urlsafe

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.cli import cli

from reference.settings.secret_check import InsecureSecretError

Environment = pytest.MonkeyPatch
MakeApp = Callable[..., Flask]


@pytest.fixture
def debug(environment: Environment) -> None:
    """What `flask --debug` says to the application."""
    environment.setenv("FLASK_DEBUG", "1")


WEAK = {
    "missing": (None, "is not set"),
    "empty": ("", "has 0 bytes, it needs 32"),
    "short": ("abcdefghijklmnopqrstuvwxyz01234", "has 31 bytes, it needs 32"),
    "number": (int("9" * 40), "is of type int, not text"),
    "bytes": (bytes(range(32)), "is of type bytes, not text"),
    "repeated": ("ab" * 32, "repeats a few characters"),
    "sample": ("please-CHANGE-me-before-production!", "is a placeholder"),
    "manual": (
        "192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf",
        "is a placeholder",
    ),
}


@pytest.mark.parametrize("case", WEAK)
def test_weak_key(make_app: MakeApp, case: str) -> None:
    """The application does not start with a missing or weak key."""
    key, reason = WEAK[case]
    with pytest.raises(InsecureSecretError) as caught:
        make_app(SECRET_KEY=key)
    assert str(caught.value).startswith(f"SECRET_KEY {reason}.\n")


def test_shortest_key(make_app: MakeApp) -> None:
    """A key of 32 bytes is long enough."""
    key = token_hex(16)
    assert make_app(SECRET_KEY=key).secret_key == key


@pytest.mark.parametrize("case", sorted(WEAK.keys() - {"missing"}))
def test_weak_token(make_app: MakeApp, case: str) -> None:
    """A weak key for tokens is refused like any other."""
    with pytest.raises(InsecureSecretError, match="JWT_SECRET_KEY"):
        make_app(JWT_SECRET_KEY=WEAK[case][0])


@pytest.mark.parametrize("case", sorted(WEAK.keys() - {"missing"}))
def test_weak_fallback(make_app: MakeApp, case: str) -> None:
    """A key of yesterday still signs, so it has to be as good."""
    with pytest.raises(InsecureSecretError, match="SECRET_KEY_FALLBACKS"):
        make_app(SECRET_KEY_FALLBACKS=[token_hex(), WEAK[case][0]])


def test_remedy_for_a_fallback(make_app: MakeApp) -> None:
    """For a key of yesterday none is made up: it would sign nothing."""
    with pytest.raises(InsecureSecretError) as caught:
        make_app(SECRET_KEY_FALLBACKS=[WEAK["short"][0]])
    assert "what SECRET_KEY was before" in str(caught.value)
    assert "export" not in str(caught.value)


@pytest.mark.parametrize("make_key", [token_hex, token_urlsafe])
def test_good_key(make_app: MakeApp, make_key: Callable[[], str]) -> None:
    """A random key is accepted in the usual notations."""
    assert make_app(SECRET_KEY=make_key()).secret_key


def test_a_guess_is_not_noticed(make_app: MakeApp) -> None:
    """A long key of many characters is accepted, however easy to guess."""
    guess = "passwordpassword1passwordpassword"
    assert make_app(SECRET_KEY=guess).secret_key == guess


def test_refusal_on_the_command_line() -> None:
    """`flask` says what is wrong and how to make a key, and no more."""
    done = CliRunner().invoke(cli, ["--app", "reference", "routes"])
    assert done.exit_code == 1
    assert done.output.startswith("Error: SECRET_KEY is not set")
    assert "secrets.token_hex()" in done.output
    assert "Traceback" not in done.output


@pytest.mark.usefixtures("debug")
def test_key_in_development(make_app: MakeApp) -> None:
    """In development each application makes up a key of its own."""
    apps = [make_app(SECRET_KEY=None, JWT_SECRET_KEY=None) for _ in "12"]
    names = ("SECRET_KEY", "JWT_SECRET_KEY")
    keys = [app.config[name] for app in apps for name in names]
    assert all(re.fullmatch("[0-9a-f]{64}", key) for key in keys)
    assert len(set(keys)) == 4


@pytest.mark.usefixtures("debug")
def test_weak_key_in_development(make_app: MakeApp) -> None:
    """A key that somebody did set has to be good, even in development."""
    with pytest.raises(InsecureSecretError, match="has 31 bytes"):
        make_app(SECRET_KEY=WEAK["short"][0])
