"""The commands of ``python -m provenance``: what they do, say and return."""

from collections.abc import Callable
from pathlib import Path

import pytest

from provenance import __main__ as command
from provenance.site.mkdocs import BuildError
from tests.provenance.converting import RECORD
from tests.provenance.projects import Sample

Patch = pytest.MonkeyPatch
Output = pytest.CaptureFixture[str]


@pytest.fixture
def calls(monkeypatch: Patch) -> list[object]:
    """What the commands call; nothing is done."""
    made: list[object] = []

    def noted(name: str) -> Callable[..., None]:
        return lambda *words: made.append((name, *words))

    for name in ("check", "build_verified", "serve"):
        monkeypatch.setattr(command, name, noted(name))
    return made


@pytest.mark.parametrize(
    ("words", "call", "told"),
    [
        (["check"], ("check",), "Everything that the pages show is proven.\n"),
        (["build"], ("build_verified",), ""),
        (["serve"], ("serve", 8000), ""),
        (["serve", "--port", "8123"], ("serve", 8123), ""),
    ],
)
def test_commands(
    calls: list[object],
    capsys: Output,
    words: list[str],
    call: tuple[object, ...],
    told: str,
) -> None:
    """Each command does one thing and returns 0."""
    assert command.main(words) == 0
    assert calls == [call]
    assert capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["check"], "check"),
        (["build"], "build_verified"),
        (["prove", "tea.py"], "prove_edit"),
        (["matrix", "lowest"], "matrix"),
        (["serve"], "serve"),
    ],
)
@pytest.mark.parametrize(
    "error",
    [BuildError("tea.md:1: cold. Heat it."), FileNotFoundError("no tea")],
)
def test_errors(
    monkeypatch: Patch,
    capsys: Output,
    words: list[str],
    name: str,
    error: Exception,
) -> None:
    """What is wrong is told without a traceback; the status is 1."""

    def fail(*_words: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(command, name, fail)
    assert command.main(words) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"{error}\n")


@pytest.mark.parametrize("noticed", [True, False])
def test_prove(monkeypatch: Patch, *, noticed: bool) -> None:
    """Proving an edit fails if tests do not notice its mutants."""
    asked: list[Path] = []

    def prove(paths: list[Path]) -> bool:
        asked.extend(paths)
        return noticed

    monkeypatch.setattr(command, "prove_edit", prove)
    assert command.main(["prove", "tea.py", "cup.py"]) == int(not noticed)
    assert asked == [Path("tea.py"), Path("cup.py")]


def test_figures(settled: Sample, capsys: Output) -> None:
    """The table of README is written when it is not what is counted."""
    settled.record().save(settled.root / RECORD)
    readme = settled.write("README.md", "<!-- figures -->\n<!-- /figures -->\n")
    assert command.main(["figures"]) == 0
    assert command.main(["figures"]) == 0
    told = capsys.readouterr().out
    assert told == "README has new figures.\nNo figure changed.\n"
    assert "| Languages | 2 |" in readme.read_text(encoding="utf-8")


def test_figures_of_what_is_not_proven(settled: Sample, capsys: Output) -> None:
    """Nothing is written of blocks that the record does not prove."""
    record = settled.record()
    record.files.clear()
    record.save(settled.root / RECORD)
    assert command.main(["figures"]) == 1
    assert "nothing is built" in capsys.readouterr().err


@pytest.mark.parametrize("green", [True, False])
@pytest.mark.parametrize("everything", [True, False])
def test_matrix(monkeypatch: Patch, *, green: bool, everything: bool) -> None:
    """Running the tests on other versions fails if a topic does not pass."""
    asked: list[tuple[str, bool]] = []

    def matrix(kind: str, *, everything: bool) -> bool:
        asked.append((kind, everything))
        return green

    monkeypatch.setattr(command, "matrix", matrix)
    options = ["--all"] if everything else []
    assert command.main(["matrix", "lowest", *options]) == int(not green)
    assert asked == [("lowest", everything)]


@pytest.mark.parametrize(
    "words",
    [[], ["brew"], ["prove"], ["matrix", "old"], ["serve", "--port", "tea"]],
)
def test_unknown_commands(words: list[str], capsys: Output) -> None:
    """What is no command is told by the usage."""
    with pytest.raises(SystemExit) as caught:
        command.main(words)
    assert caught.value.code == 2
    assert "usage: python -m provenance" in capsys.readouterr().err
