"""The order of the steps: tests if need be, checks, build."""

import subprocess
import sys
from pathlib import Path

import pytest

from provenance.layout import ROOT
from provenance.site import verified
from provenance.site.build import BuildError
from provenance.site.verified import RECORDING, build_verified

Patch = pytest.MonkeyPatch


@pytest.fixture
def steps(monkeypatch: Patch) -> list[str]:
    """The steps that were taken; none of them does anything."""
    taken: list[str] = []
    for name in ("prove", "check", "build"):

        def step(name: str = name) -> None:
            taken.append(name)

        monkeypatch.setattr(verified, name, step)
    return taken


@pytest.mark.parametrize(
    ("stale", "expected"),
    [(True, ["prove", "check", "build"]), (False, ["check", "build"])],
)
def test_order(
    steps: list[str], monkeypatch: Patch, expected: list[str], *, stale: bool
) -> None:
    """The tests run first when the record says nothing of the code."""
    monkeypatch.setattr(verified, "is_stale", lambda: stale)
    build_verified()
    assert steps == expected


@pytest.mark.parametrize("failing", ["prove", "check"])
def test_nothing_is_built(
    steps: list[str], monkeypatch: Patch, failing: str
) -> None:
    """After a failure nothing is built."""

    def fail() -> None:
        raise BuildError(failing)

    monkeypatch.setattr(verified, "is_stale", lambda: True)
    monkeypatch.setattr(verified, failing, fail)
    with pytest.raises(BuildError, match=failing):
        build_verified()
    assert "build" not in steps


@pytest.mark.parametrize("status", [0, 1])
def test_prove(
    monkeypatch: Patch, capsys: pytest.CaptureFixture[str], status: int
) -> None:
    """The tests run in the project's folder; a red run is told."""
    asked: list[tuple[list[str], Path]] = []

    def run(
        words: list[str], *, cwd: Path, check: bool
    ) -> subprocess.CompletedProcess[str]:
        assert not check
        asked.append((words, cwd))
        return subprocess.CompletedProcess(words, status)

    monkeypatch.setattr(subprocess, "run", run)
    if status:
        with pytest.raises(BuildError, match="so nothing is built"):
            verified.prove()
    else:
        verified.prove()
    assert asked == [([sys.executable, *RECORDING], ROOT)]
    assert "Running the tests" in capsys.readouterr().out


def test_recorded_tests() -> None:
    """What a page shows is proven by these tests, each by its name."""
    assert {"tests/snippets", "tests/reference"} < set(RECORDING)
    assert "--provenance=build/provenance.json" in RECORDING
    assert {"--cov", "--numprocesses=auto"} < set(RECORDING)
