"""Environments for install lines: pinned, made once, told when they fail."""

import os
import platform
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import virtualenv

from provenance.transcripts import environments
from provenance.transcripts.environments import (
    InstallError,
    commands_of,
    environment,
)

PINS = "colorama==0.4.6\nflask==3.1.3\n"


def install(patch: pytest.MonkeyPatch, **versions: str) -> None:
    """Let these distributions be installed here; each is found twice."""
    found = [SimpleNamespace(name=n, version=v) for n, v in versions.items()]
    patch.setattr(environments, "distributions", lambda: [*found, *found])


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The environments that were made; each is an empty folder."""
    calls: list[list[str]] = []

    def make(words: list[str]) -> None:
        calls.append(words)
        Path(words[0]).mkdir(parents=True)

    install(monkeypatch, flask="3.1.3", colorama="0.4.6")
    monkeypatch.setattr(virtualenv, "cli_run", make)
    monkeypatch.setattr(environments, "FOLDER", tmp_path / "environments")
    monkeypatch.setenv(
        "PATH", os.pathsep.join([str(Path(sys.executable).parent)])
    )
    return calls


def test_line_is_run(made: list[list[str]], tmp_path: Path) -> None:
    """The line runs with the versions of here, once for each line."""
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


def test_other_versions(
    made: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other versions make another environment, of Python and of packages."""
    folders = [environment("python -c pass")]
    install(monkeypatch, flask="9", colorama="0.4.6")
    folders.append(environment("python -c pass"))
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.1")
    folders.append(environment("python -c pass"))
    assert len(set(folders)) == len(made) == 3
