"""What the matrix runs again, and what stays of earlier runs."""

import pytest

from provenance.matrix import gate, running
from provenance.matrix.gate import matrix
from provenance.matrix.results import Tried, load_results, save_results
from tests.provenance.matrix_project import now, ran
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG


def test_what_runs_again(
    tried: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    """Topics run that have changed since; all do if they are asked for."""
    matrix("newest", everything=False)
    assert ran(tried) == ["pot", "tea"]
    assert matrix("newest", everything=False)
    assert "All topics passed on these versions" in capsys.readouterr().out
    assert ran(tried) == []
    tried.edit(CONFIG, "5", "6")
    assert matrix("newest", everything=False)
    assert ran(tried) == ["pot"]
    assert matrix("newest", everything=True)
    assert ran(tried) == ["pot", "tea"]
    assert sorted(now(tried).topics) == ["reference", "tea"]


def test_other_versions(tried: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """With another version of a library all topics run again."""
    matrix("newest", everything=False)
    ran(tried)
    monkeypatch.setattr(gate, "version", lambda _: "99")
    matrix("newest", everything=False)
    assert ran(tried) == ["pot", "tea"]
    assert list(now(tried).packages.values()) == ["99"]


def test_two_at_a_time(tried: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another Python is found to do meanwhile stays."""
    run, other = running.run_tests_of, Tried("3.9.0", {}, "2026-11-26", {})

    def interrupted(topics: list[str], name: str) -> object:
        save_results({"newest": {"3.9": other}}, tried.root)
        return run(topics, name)

    monkeypatch.setattr(gate, "run_tests_of", interrupted)
    matrix("newest", everything=False)
    assert load_results(tried.root)["newest"]["3.9"] == other
    assert now(tried).topics
