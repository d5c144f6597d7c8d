"""What the visit of the accounts on the pages of `login` prints."""

import re
from importlib import import_module

import pytest

from tests.snippets.login.browser import Load, close, use_cheap_hashes


def test_the_thief_and_the_visit(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A copied cookie works until the logout; failed logins look alike."""
    use_cheap_hashes(monkeypatch)
    load("login/accounts")
    visit = import_module("accounts.visit")
    with visit.app.app_context():
        engine = visit.app.extensions["sqlalchemy"].engine
    assert str(engine.url) == "sqlite://"
    close(visit.app)
    printed = capsys.readouterr().out
    assert re.findall(r"thief: GET /api/me +(\d+)", printed) == ["200", "401"]
    failed = re.findall("POST /login +422 (.+)", printed)
    assert failed == ["Wrong name or password."] * 2
    assert re.findall("//evil.example +(.+)", printed) == ["303 /"]
