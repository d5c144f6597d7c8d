"""Environments for install lines: locked, made once, told when they fail."""

import os
import sys
from pathlib import Path

import pytest

from provenance.transcripts import environments
from provenance.transcripts.environments import (
    InstallError,
    commands_of,
    constraints,
    environment,
)

LOCK = """# header
flask==3.1.3 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
colorama==0.4.6 ; sys_platform == "win32" \\
    --hash=sha256:cc
"""
PINS = 'flask==3.1.3\ncolorama==0.4.6 ; sys_platform == "win32"\n'


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The environments that were made; each is an empty folder."""
    calls: list[list[str]] = []

    def make(words: list[str]) -> None:
        calls.append(words)
        Path(words[0]).mkdir(parents=True)

    lock = tmp_path / "tests.txt"
    lock.write_text(LOCK, encoding="utf-8")
    monkeypatch.setattr(environments, "cli_run", make)
    monkeypatch.setattr(environments, "LOCK", lock)
    monkeypatch.setattr(environments, "FOLDER", tmp_path / "environments")
    monkeypatch.setenv(
        "PATH", os.pathsep.join([str(Path(sys.executable).parent)])
    )
    return calls


@pytest.mark.parametrize(
    ("lock", "pins"),
    [
        (LOCK, PINS),
        ("flask==3.1.3\n", "flask==3.1.3\n"),
        (
            "a.b-c==1 ; python_version<'3.12'\n",
            "a.b-c==1 ; python_version<'3.12'\n",
        ),
        ("-r other.txt\n    --hash=x==y\n", "\n"),
    ],
)
def test_constraints(lock: str, pins: str) -> None:
    """The pins are kept with their markers, without their hashes."""
    assert constraints(lock) == pins


def test_line_is_run(made: list[list[str]], tmp_path: Path) -> None:
    """The line runs with the locked versions, once for each line."""
    code = "import os; print(open(os.environ['PIP_CONSTRAINT']).read())"
    code += "; open(r'{}', 'a').write('x')".format(tmp_path / "runs")
    line = f'python -c "{code}"'
    folder = environment(line)
    assert environment(line) == folder
    assert (tmp_path / "runs").read_text() == "x"
    assert len(made) == 1
    assert folder == commands_of(Path(made[0][0]))
    assert (folder.parent / "constraints.txt").read_text() == PINS
    assert environment("python -c pass") != folder
    assert len(made) == 2


def test_line_that_fails(made: list[list[str]]) -> None:
    """A line that fails is told with its output, and runs again next time."""
    line = "python -c \"raise SystemExit('no tea')\""
    for count in (1, 2):
        with pytest.raises(InstallError) as caught:
            environment(line)
        assert str(caught.value) == f"{line!r} failed:\nno tea\n"
        assert len(made) == count


def test_other_lock(made: list[list[str]], tmp_path: Path) -> None:
    """Other versions make another environment."""
    first = environment("python -c pass")
    (tmp_path / "tests.txt").write_text("flask==9\n", encoding="utf-8")
    assert environment("python -c pass") != first
    assert len(made) == 2
