"""The sample project, as it is and as the chain's own folder."""

from pathlib import Path

import pytest

from tests.provenance.examples import Noted
from tests.provenance.inner import RECORD, RECORDING, make, run
from tests.provenance.matrix_project import tried
from tests.provenance.matrix_results import elsewhere
from tests.provenance.mutating import workers
from tests.provenance.projects import Sample
from tests.provenance.settling import settle

__all__ = ["elsewhere", "tried", "workers"]


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A project with nothing wrong in it; tests break one thing."""
    return Sample(tmp_path)


@pytest.fixture
def settled(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """The same project, which the chain takes for its own."""
    settle(monkeypatch, sample.root)
    return sample


@pytest.fixture
def noted() -> Noted:
    """What counter-examples note."""
    return {}


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose tests have been run; the record lies aside."""
    root = tmp_path_factory.mktemp("inner")
    make(root)
    done = run(root, "tests/snippets/tea/test_tea.py", *RECORDING)
    assert done.returncode == 0, done.stdout
    (root / RECORD).rename(root / "expected.json")
    return root
