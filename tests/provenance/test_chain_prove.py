"""Running the tests that prove the pages."""

import subprocess
import sys
from pathlib import Path

import pytest

from provenance.layout import ROOT
from provenance.recording.plan import Plan
from provenance.site import verified
from provenance.site.build import BuildError
from provenance.site.verified import FEW, PARALLEL, RECORDING

Patch = pytest.MonkeyPatch


def prove(
    patch: Patch, plan: Plan, status: int = 0, *, stale: bool = False
) -> list[str]:
    """Prove, with a plan and how its run ends; give the options of the run."""
    asked: list[list[str]] = []

    def run(
        words: list[str], *, cwd: Path, check: bool
    ) -> subprocess.CompletedProcess[str]:
        assert (cwd, check) == (ROOT, False)
        asked.append(words)
        return subprocess.CompletedProcess(words, status)

    patch.setattr(subprocess, "run", run)
    patch.setattr(verified, "plan_now", lambda: plan)
    patch.setattr(verified, "is_stale", lambda: stale)
    verified.prove()
    return asked[0]


@pytest.mark.parametrize(
    ("plan", "parallel", "told"),
    [
        (Plan(), True, "the pages ..."),
        (Plan(everything=False, size=FEW), False, "a change touches them ..."),
        (Plan(everything=False, size=FEW + 1), True, "touches them ..."),
    ],
)
def test_prove(
    monkeypatch: Patch,
    capsys: pytest.CaptureFixture[str],
    plan: Plan,
    told: str,
    *,
    parallel: bool,
) -> None:
    """Many tests run on all cores; few are over sooner in one process."""
    options = prove(monkeypatch, plan)
    expected = [sys.executable, *RECORDING, *(PARALLEL if parallel else ())]
    assert options == expected
    assert capsys.readouterr().out.endswith(f"{told}\n")


@pytest.mark.parametrize(
    ("status", "stale", "told"),
    [
        (1, True, "The tests failed (see above), so nothing is built."),
        (0, True, "A file changed while the tests ran, so nothing is built."),
    ],
)
def test_not_proven(
    monkeypatch: Patch, status: int, told: str, *, stale: bool
) -> None:
    """A run that is red, or not of what is there now, is told."""
    with pytest.raises(BuildError) as caught:
        prove(monkeypatch, Plan(), status, stale=stale)
    assert str(caught.value).startswith(told)


def test_recorded_tests() -> None:
    """What a page shows is proven by these tests, each by its name."""
    assert {"tests/snippets", "tests/reference"} < set(RECORDING)
    assert "--provenance=build/provenance.json" in RECORDING
    assert {"--cov", "--provenance-again"} < set(RECORDING)
