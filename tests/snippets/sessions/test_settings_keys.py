"""The claims of the page `sessions` about the keys that `settings` takes."""

import secrets
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask

Load = Callable[[str], ModuleType]
OLD, NEW = secrets.token_hex(), secrets.token_hex()
YEAR = 365 * 24 * 3600


@pytest.fixture
def create_app(load: Load) -> Callable[..., Flask]:
    """The factory of the page's program."""
    factory: Callable[..., Flask] = load("sessions/settings").create_app
    return factory


@pytest.mark.corrects("S09")
@pytest.mark.parametrize(
    "key", ["", "a" * 31, "1" * 64, "1e" + "5" * 62, "-1." + "5" * 61]
)
def test_without_a_key_it_does_not_start(
    create_app: Callable[..., Flask],
    monkeypatch: pytest.MonkeyPatch,
    key: str,
) -> None:
    """No key, a short one and a number of JSON are refused at the start."""
    match = "a key must be text of 32 characters or more"
    with pytest.raises(RuntimeError, match=match):
        create_app()
    monkeypatch.setenv("FLASK_SECRET_KEY", key)
    with pytest.raises(RuntimeError, match=match):
        create_app()
    for good in ("a" * 32, "0" * 32):  # digits, but no number of JSON
        monkeypatch.setenv("FLASK_SECRET_KEY", good)
        assert create_app().secret_key == good


def test_a_text_of_fallbacks_is_refused(
    create_app: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch
) -> None:
    """FLASK_SECRET_KEY_FALLBACKS that is no JSON list stops the start."""
    monkeypatch.setenv("FLASK_SECRET_KEY", NEW)
    monkeypatch.setenv("FLASK_SECRET_KEY_FALLBACKS", "a" + OLD)
    with pytest.raises(RuntimeError, match="a key must be text"):
        create_app()


@pytest.mark.corrects("S13")
@pytest.mark.parametrize("secure", [True, False])
def test_counting_does_not_show_a_missing_flag(
    create_app: Callable[..., Flask], *, secure: bool
) -> None:
    """A counter goes up with and without Secure: look at the header."""
    app = create_app({"SECRET_KEY": NEW, "SESSION_COOKIE_SECURE": secure})
    client = app.test_client()
    replies = [client.post("/visits") for _ in "12"]
    assert [reply.get_json()["visits"] for reply in replies] == [1, 2]
    assert ("; Secure" in replies[0].headers["Set-Cookie"]) is secure


def count(app: Flask, cookie: str) -> tuple[int, str]:
    """Count a visit with a cookie; give the number and the new cookie."""
    client = app.test_client()
    client.set_cookie("__Host-session", cookie)
    visits = client.post("/visits").get_json()["visits"]
    kept = client.get_cookie("__Host-session")
    assert kept
    return int(visits), kept.value


@pytest.mark.parametrize(
    ("fallbacks", "counted"), [([], [1, 2, 1, 2]), ([NEW], [1, 2, 3, 4])]
)
def test_old_processes_need_the_new_key_first(
    create_app: Callable[..., Flask],
    fallbacks: list[str],
    counted: list[int],
) -> None:
    """An old process opens what a new one signs if it has the new key."""
    before = create_app({"SECRET_KEY": OLD, "SECRET_KEY_FALLBACKS": fallbacks})
    after = create_app({"SECRET_KEY": NEW, "SECRET_KEY_FALLBACKS": [OLD]})
    found, cookie = [], ""
    for app in (before, after, before, after):
        visits, cookie = count(app, cookie)
        found.append(visits)
    assert found == counted
