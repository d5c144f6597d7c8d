"""The claims of the page `migrations` about its rehearsal."""

import runpy
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.snippets.login.browser import use_cheap_hashes

Load = Callable[[str], ModuleType]


def test_the_rehearsal_prints_every_step(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The rehearsal goes up, down and up again, with a row in the table."""
    use_cheap_hashes(monkeypatch)
    load("migrations/members")
    runpy.run_module("members.rehearsal", run_name="__main__")
    lines = capsys.readouterr().out.splitlines()
    kept = "{'id': '1', '%s': 'ada', 'password': 'swordfish'}"
    assert lines == [
        "0001 " + kept % "nick",
        "0002 " + kept % "name",
        "0001 " + kept % "nick",
        "0003 {'id': '1', 'name': 'ada', 'password_hash': 'pbkdf2:sh'}",
    ]


def test_the_rehearsal_has_a_database_of_its_own(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rehearsal works on a file in the folder that it is given."""
    use_cheap_hashes(monkeypatch)
    load("migrations/members")
    import_module("members.rehearsal").rehearse(str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]


def test_an_import_rehearses_nothing(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """An import of the rehearsal runs nothing."""
    load("migrations/members")
    import_module("members.rehearsal")
    assert capsys.readouterr().out == ""
