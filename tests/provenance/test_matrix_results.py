"""What is kept of runs on other versions, and how long it holds."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.matrix.holding import Matrix
from provenance.matrix.results import (
    Outcome,
    Tried,
    digest_of,
    load_results,
    save_results,
)

INPUTS = {
    "pyproject.toml": "1",
    "reference/pot.py": "2",
    "requirements/tests.txt": "3",
    "snippets/tea/shop.py": "4",
    "snippets/tea_pot/lid.py": "5",
    "tests/reference/test_pot.py": "6",
    "tests/snippets/tea/test_shop.py": "7",
}
GREEN = Outcome(digest_of("tea", INPUTS), 3)


def tried(**topics: Outcome) -> Tried:
    """A run of some topics."""
    return Tried("3.99.0", {"flask": "3.1.3"}, "2026-11-26", topics)


def test_results_are_kept(tmp_path: Path) -> None:
    """What is saved is read again, in order; at first there is nothing."""
    (tmp_path / "tests").mkdir()
    assert load_results(tmp_path) == {}
    run = tried(tea=Outcome("abc", 3, 2, 1))
    results = {"lowest": {"3.9": run}, "newest": {"3.10": run, "3.9": run}}
    save_results(results, tmp_path)
    found = load_results(tmp_path)
    assert found == results
    assert list(found) == ["newest", "lowest"]
    assert list(found["newest"]) == ["3.9", "3.10"]
    assert run.topics["tea"].cases == 6


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"newest": []}',
        '{"newest": {"3.9": {}}}',
        '{"newest": {"3.9": {"topics": {"tea": {"cups": 1}}}}}',
    ],
)
def test_broken_results(tmp_path: Path, text: str) -> None:
    """A file that holds something else is told with what to do."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/matrix.json").write_text(text, encoding="utf-8")
    told = r"^tests/matrix.json: the results cannot be read \(.+\)\. Restore it"
    with pytest.raises(ProvenanceError, match=told):
        load_results(tmp_path)


@pytest.mark.parametrize(
    ("path", "topics"),
    [
        ("pyproject.toml", []),
        ("reference/pot.py", ["reference"]),
        ("requirements/tests.txt", ["reference", "tea", "tea_pot"]),
        ("snippets/tea/shop.py", ["tea"]),
        ("snippets/tea/new.py", ["tea"]),
        ("snippets/tea_pot/lid.py", ["tea_pot"]),
        ("tests/reference/test_pot.py", ["reference"]),
        ("tests/snippets/tea/test_shop.py", ["tea"]),
    ],
)
def test_what_a_digest_is_made_of(path: str, topics: list[str]) -> None:
    """A topic changes with its programs, its tests, and locked versions."""
    changed = {**INPUTS, path: "other"}
    assert topics == [
        topic
        for topic in ("reference", "tea", "tea_pot")
        if digest_of(topic, changed) != digest_of(topic, INPUTS)
    ]


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome("other", 3),
        Outcome(GREEN.digest, 2, failed=1),
        Outcome(GREEN.digest, 2, skipped=1),
        Outcome(GREEN.digest),
        None,
    ],
    ids=["changed", "failed", "skipped", "no case", "not tried"],
)
def test_passed(outcome: Outcome | None) -> None:
    """A version is named if all cases of all topics, as they are, passed."""
    pot = {"reference": Outcome(digest_of("reference", INPUTS), 1)}
    green = tried(tea=GREEN, **pot)
    other = tried(tea=outcome, **pot) if outcome else tried(**pot)
    results = {"newest": {"3.9": green, "3.10": other}, "lowest": {}}
    matrix = Matrix(results, INPUTS)
    assert matrix.minors == ["3.9", "3.10"]
    assert matrix.passed({"tea", "reference"}) == {
        "newest": ["3.9"],
        "lowest": [],
    }
    assert matrix.passed({"reference"})["newest"] == ["3.9", "3.10"]
    assert matrix.passed([])["newest"] == []
