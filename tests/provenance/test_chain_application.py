"""What the application says of itself, for the tables of its pages."""

from pathlib import Path

import pytest

from provenance.application import read
from provenance.application import settings as of_settings
from provenance.application.read import described
from provenance.errors import ProvenanceError
from reference.settings.rules import RULES, Rule

Patch = pytest.MonkeyPatch


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: Patch) -> Path:
    """Where the description is kept; it is not there yet."""
    path = tmp_path / "build" / "application.json"
    monkeypatch.setattr(read, "KEPT", path)
    return path


def test_it_is_told_by_the_code(kept: Path, monkeypatch: Patch) -> None:
    """It has settings, routes and operations, of the defaults alone."""
    monkeypatch.setenv("FLASK_DATABASE_TIMEOUT", "not a number")
    told = described()
    settings = {entry["name"]: entry for entry in told["settings"]}
    assert settings["DATABASE_TIMEOUT"] == {
        "name": "DATABASE_TIMEOUT",
        "default": 5,
        "kinds": ["int"],
        "words": "a whole number of seconds, from 1 to 3600",
    }
    assert settings["SESSION_COOKIE_SECURE"]["development"] is False
    assert settings["TRUSTED_HOSTS"]["kinds"] == ["list", "null"]
    assert "default" not in settings["SQLALCHEMY_ECHO"]
    assert "JWT_ALGORITHM" not in settings
    routes = {(x["method"], x["path"]): x for x in told["routes"]}
    edit = routes["POST", "/samples/<id:sample_id>/edit"]
    assert (edit["who"], edit["endpoint"]) == ("OWNER", "web.samples.save")
    assert edit["file"] == "reference/web/samples.py"
    assert routes["GET", "/static/<path:filename>"]["file"] == ""
    assert ("HEAD", "/") not in routes
    (patch,) = (x for x in told["operations"] if x["method"] == "PATCH")
    assert patch["token"] is True
    assert {200, 412, 428} <= set(patch["statuses"])
    assert kept.is_file()


def test_it_is_asked_once(kept: Path, monkeypatch: Patch) -> None:
    """It is kept until its code changes."""
    answers = iter([{"routes": [{"told": 1}]}, {"routes": [{"told": 2}]}])
    monkeypatch.setattr(read, "_told", lambda: next(answers))
    states = iter(["a", "a", "b"])
    monkeypatch.setattr(read, "_state", lambda: next(states))
    told = [described()["routes"][0]["told"] for _ in range(3)]
    assert told == [1, 1, 2]
    assert not list(kept.parent.glob("*.[0-9]*"))


def test_a_broken_file_is_written_anew(kept: Path, monkeypatch: Patch) -> None:
    """What is kept and cannot be read is no answer."""
    kept.parent.mkdir()
    kept.write_text("{", encoding="utf-8")
    monkeypatch.setattr(read, "_told", lambda: {"routes": []})
    assert described() == {"routes": []}


@pytest.mark.usefixtures("kept")
def test_an_application_that_cannot_start(monkeypatch: Patch) -> None:
    """It is told why there is no answer."""
    words = (*read.WORDS[:1], "-c", "raise SystemExit('no key.')")
    monkeypatch.setattr(read, "WORDS", words)
    with pytest.raises(ProvenanceError) as caught:
        described()
    told = "reference: the application cannot be described: no key. `python -m "
    assert str(caught.value).startswith(told)


def test_a_setting_without_default(monkeypatch: Patch) -> None:
    """A rule for a setting that has no default anywhere is an error."""
    monkeypatch.setattr(
        of_settings, "RULES", {**RULES, "TEA_POTS": Rule(int, "a number")}
    )
    with pytest.raises(LookupError, match="no default is known of TEA_POTS"):
        of_settings.settings_of()
