"""The counter-examples of the page `sessions` on enabling the session."""

from pathlib import Path

import pytest
from flask.sessions import SecureCookieSessionInterface

from provenance.recording.counter_examples import CounterExamples

FOLDER = "sessions/wrong"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some of the programs make folders where they run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.corrects("W45")
def test_settings_alone_choose_nothing(
    wrong: CounterExamples, folder: Path
) -> None:
    """SESSION_TYPE without Flask-Session: still the cookie, and no folder."""
    path = f"{FOLDER}/type_only.py"
    app = wrong.load(path).app
    reply = app.test_client().post("/language/zh")
    cookie = "session=eyJsYW5ndWFnZSI6InpoIn0."
    assert reply.headers["Set-Cookie"].startswith(cookie)
    assert list(folder.iterdir()) == []
    kind = type(app.session_interface)
    assert kind is SecureCookieSessionInterface
    wrong.answers(
        path,
        f"POST /language/zh -> Set-Cookie: {cookie}... ({kind.__name__})",
    )


@pytest.mark.corrects("W46", "D04")
def test_the_first_request_hook_is_gone(wrong: CounterExamples) -> None:
    """Flask 3.1.3 has no before_first_request: the import fails."""
    path = f"{FOLDER}/first_request.py"
    match = "'Flask' object has no attribute 'before_first_request'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


@pytest.mark.corrects("S13")
def test_the_default_flags(wrong: CounterExamples) -> None:
    """By default the cookie has HttpOnly, but no Secure and no SameSite."""
    path = f"{FOLDER}/bare_cookie.py"
    reply = wrong.load(path).app.test_client().post("/visits")
    assert reply.json == {"visits": 1}
    flags = reply.headers["Set-Cookie"].split("; ")[1:]
    assert flags == ["HttpOnly", "Path=/"]
    wrong.answers(path, f"Set-Cookie: session=...; {'; '.join(flags)}")
