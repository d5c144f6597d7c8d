"""Proving an edit: tests first, then checks and pages beside mutants."""

import pickle
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.site import edits
from provenance.site.mkdocs import BuildError
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, SHOP

Patch = pytest.MonkeyPatch


class Beside(ThreadPoolExecutor):
    """Stands for another process, so that what it does can be seen here."""

    def __init__(self, count: int, _how: object) -> None:
        super().__init__(count)


@pytest.fixture
def done(settled: Sample, monkeypatch: Patch) -> list[object]:
    """What is done: the tests first, then the rest side by side."""
    assert settled.root.is_dir()
    made: list[object] = []

    def build(*, whole: bool) -> None:
        made.append(whole)

    def mutants(paths: Sequence[str]) -> bool:
        made.append(paths)
        return SHOP in paths

    monkeypatch.setattr(edits, "prove", lambda: made.append("tests"))
    monkeypatch.setattr(edits, "ProcessPoolExecutor", Beside)
    monkeypatch.setattr(edits, "build_verified", build)
    monkeypatch.setattr(edits, "mutants_of_edit", mutants)
    return made


def test_prove_edit(settled: Sample, done: list[object]) -> None:
    """What the tests prove is built, all where nothing is, and changed."""
    assert edits.prove_edit([settled.root / SHOP, settled.root / CONFIG])
    settled.write("site/index.html", "")
    assert not edits.prove_edit([settled.root / CONFIG])
    assert done[0] == done[3] == "tests"
    assert sorted(map(str, done[1:3])) == ["True", str([SHOP, CONFIG])]
    assert sorted(map(str, done[4:])) == ["False", str([CONFIG])]


def test_path_from_here(
    settled: Sample, done: list[object], monkeypatch: Patch
) -> None:
    """A path is meant as the shell means it."""
    monkeypatch.chdir(settled.root / "snippets")
    assert edits.prove_edit([Path("tea", "shop.py")])
    assert [SHOP] in done


@pytest.mark.parametrize("path", ["snippets/tea/pot.py", "snippets", "/"])
def test_no_such_file(settled: Sample, done: list[object], path: str) -> None:
    """What is no file of the project cannot be proven; nothing is done."""
    whole = settled.root / path
    with pytest.raises(BuildError) as caught:
        edits.prove_edit([settled.root / SHOP, whole])
    told = f"{whole}: the project has no such file. Correct the path."
    assert str(caught.value) == told
    assert done == []


def test_another_process_tells_what_is_wrong() -> None:
    """What keeps the mutants from being tried is told as it is here."""
    with pytest.raises(ProvenanceError) as caught:
        raise pickle.loads(  # noqa: S301 - it was made here
            pickle.dumps(ProvenanceError("tea.py", "it is cold", "Heat it."))
        )
    assert str(caught.value) == "tea.py: it is cold. Heat it."
    assert caught.value.fix == "Heat it."


def test_survivors_of_all_edits(
    monkeypatch: Patch, capsys: pytest.CaptureFixture[str]
) -> None:
    """While the site is served, what goes wrong is told and ends nothing."""

    def fail() -> bool:
        raise ProvenanceError("tea.py", "it is cold", "Heat it.")

    monkeypatch.setattr(edits, "mutants_of_edit", fail)
    edits.tell_survivors()
    assert capsys.readouterr().err == "tea.py: it is cold. Heat it.\n"
