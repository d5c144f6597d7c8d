"""Running the tests that prove the pages."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from provenance.layout import PROVING, ROOT
from provenance.recording.plan import Plan
from provenance.site import verified
from provenance.site.mkdocs import BuildError
from provenance.site.verified import ALONE, PARALLEL, RECORDING, SOON

Patch = pytest.MonkeyPatch

SNIPPETS = "tests/snippets"
INSTALL = f"{SNIPPETS}/test_install.py"
AGAIN = "the pages again, as far as a change touches them ..."


def some(seconds: float, *files: str) -> Plan:
    """A plan of some tests."""
    return Plan(everything=False, files=set(files), seconds=seconds)


def prove(
    patch: Patch, plan: Plan, status: int = 0, *, stale: bool = False
) -> list[str]:
    """Prove, with a plan and how its run ends; give the options of the run."""
    asked: list[list[str]] = []

    def run(
        words: list[str], *, cwd: Path, env: dict[str, str], check: bool
    ) -> subprocess.CompletedProcess[str]:
        assert (cwd, check) == (ROOT, False)
        # A server would take compiled files beside the others for a change.
        assert Path(env["PYTHONPYCACHEPREFIX"]).parent == ROOT / "build"
        asked.append(words)
        return subprocess.CompletedProcess(words, status)

    patch.setattr(subprocess, "run", run)
    patch.setattr(verified, "plan_now", lambda: plan)
    patch.setattr(verified, "is_stale", lambda: stale or not asked)
    verified.prove()
    return asked[0]


@pytest.mark.parametrize(
    ("plan", "words", "told"),
    [
        (Plan(), [*PROVING, *PARALLEL], "the pages ..."),
        (some(SOON, INSTALL), [SNIPPETS, *ALONE], AGAIN),
        (some(SOON + 1, INSTALL), [SNIPPETS, *PARALLEL], AGAIN),
        (some(0, f"{SNIPPETS}/gone/test_it.py"), [*PROVING, *ALONE], AGAIN),
        (some(0), [*PROVING, *ALONE], AGAIN),
    ],
)
def test_prove(
    monkeypatch: Patch,
    capsys: pytest.CaptureFixture[str],
    plan: Plan,
    words: Sequence[str],
    told: str,
) -> None:
    """What takes long runs on all cores; files that are not needed stay."""
    options = prove(monkeypatch, plan)
    assert options == [sys.executable, *RECORDING, *words]
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


def test_proven(monkeypatch: Patch) -> None:
    """What is proven is not proven again."""
    monkeypatch.setattr(verified, "is_stale", lambda: False)
    monkeypatch.setattr(verified, "run_tests", None)
    verified.prove()


def test_recorded() -> None:
    """The tests are measured, and the record is where pages look for it."""
    assert "--provenance=build/provenance.json" in RECORDING
    assert {"--cov", "--provenance-again"} < set(RECORDING)
