"""The command that tries mutants and judges the tests by them."""

import json

import pytest

from provenance.errors import ProvenanceError
from provenance.mutation.gate import mutants
from provenance.mutation.results import load_results
from provenance.mutation.shown import is_new, targets
from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.mutants import mutants as table
from provenance.printing.proof import Prover
from tests.provenance.mutating import Workers
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, HTML, SHOP


def test_all_are_noticed(workers: Workers) -> None:
    """If tests notice all changes, nothing is left to do or to try."""
    assert mutants([], everything=False)
    assert workers.tried == [CONFIG, HTML, SHOP]
    assert mutants([], everything=False)
    assert workers.tried == [CONFIG, HTML, SHOP]


def test_what_is_tried(settled: Sample, workers: Workers) -> None:
    """A file is tried if it has changed, or whether it has or not."""
    mutants([], everything=False)
    workers.tried.clear()
    settled.edit(CONFIG, "LIMIT = 5", "LIMIT = 7")
    mutants(["snippets/tea/p"], everything=False)
    assert workers.tried == []
    mutants([], everything=False)
    mutants(["snippets/tea/p"], everything=True)
    assert workers.tried == [CONFIG, HTML]
    workers.tried.clear()
    mutants([], everything=True)
    assert workers.tried == [CONFIG, HTML, SHOP]


def test_nothing_to_change(settled: Sample, workers: Workers) -> None:
    """Lines that cannot be changed are tried when they have been looked at."""
    mutants([], everything=False)
    settled.edit(CONFIG, "LIMIT = 5", "pass")
    workers.tried.clear()
    assert mutants([], everything=False)
    assert workers.tried == []
    assert load_results(settled.root / "tests/mutants")[CONFIG].mutants == 0
    (changed,) = [t for t in targets(settled.root) if t.path == CONFIG]
    assert not is_new(changed, load_results(settled.root / "tests/mutants"))


def test_a_survivor(
    settled: Sample, workers: Workers, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change that no test notices is told with its place and its tests."""
    workers.alive.add("LIMIT = 5")
    assert not mutants([], everything=False)
    told = capsys.readouterr().out
    change = "(statement) LIMIT = 5 -> pass"
    assert f"{CONFIG}:2: no test notices {change}\n    test_tea\n" in told
    assert "reference: 1 of 2 mutants killed, 50.0 %" in told
    result = load_results(settled.root / "tests/mutants")[CONFIG]
    assert [s.code for s in result.survivors] == ["LIMIT = 5"]


def test_all_cases_are_asked(settled: Sample, workers: Workers) -> None:
    """What a few cases did not notice is tried again with all of them."""
    workers.overlooked.add("LIMIT = 5")
    mutants([], everything=False)
    assert workers.tried == [CONFIG, HTML, SHOP, CONFIG]
    result = load_results(settled.root / "tests/mutants")[CONFIG]
    assert (result.mutants, result.survivors) == (2, [])


def give_reason(settled: Sample) -> None:
    """Write down why no test notices the change of the limit."""
    reason = {
        "path": CONFIG,
        "code": "LIMIT = 5",
        "old": "LIMIT = 5",
        "new": "pass",
        "reason": "Nobody drinks more.",
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in reason.items()]
    text = "\n".join(["[[survivor]]", *lines, ""])
    settled.write("tests/mutants/tea.toml", text)


def test_a_reason_is_not_enough(settled: Sample, workers: Workers) -> None:
    """A reason explains a survivor, but most changes have to be noticed."""
    workers.alive.add("LIMIT = 5")
    give_reason(settled)
    assert not mutants([], everything=False)


@pytest.mark.usefixtures("workers")
def test_a_needless_reason(
    settled: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reason without its survivor has to go."""
    keys = ("path", "code", "old", "new", "reason")
    lines = [f'{key} = "{SHOP}"' for key in keys]
    text = "\n".join(["[[survivor]]", *lines, ""])
    settled.write("tests/mutants/tea.toml", text)
    assert not mutants([], everything=False)
    assert (
        f"{SHOP}: there is no such survivor: {SHOP}" in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("part", "answer", "what"),
    [
        ("control", "test_tea", "test_tea fails although nothing is changed"),
        ("bomb", "", "its tests pass although it is broken"),
    ],
)
def test_a_harness_that_proves_nothing(
    workers: Workers, part: str, answer: str, what: str
) -> None:
    """Tests that fail anyway, or never, are refused."""
    setattr(workers, part, answer)
    with pytest.raises(ProvenanceError, match=what):
        mutants([], everything=False)


def test_counter_examples_have_none(sample: Sample) -> None:
    """What is wrong on purpose is not changed, nor what nobody sees."""
    found = {target.path: target for target in targets(sample.root)}
    assert sorted(found) == [CONFIG, HTML, SHOP]
    assert {m.line for m in found[CONFIG].mutants} == {2}


@pytest.mark.parametrize(
    ("language", "reference"),
    [("en", "Reference application"), ("zh", "参考应用")],
)
def test_the_table(
    settled: Sample, workers: Workers, language: str, reference: str
) -> None:
    """The page counts changes by topic, and files that are yet to be tried."""
    for lang in ("en", "zh"):
        first = f"docs/{lang}/before-you-start.md"
        settled.write(first, "---\ntitle: First\n---\n")
    workers.alive.add("LIMIT = 5")
    mutants([], everything=False)
    settled.edit(SHOP, "def tea", "def pot")
    prover = Prover(settled.record(), settled.root)
    page = Page(f"docs/{language}/index.md", {}, [])
    *rows, _all = table(Context(page, prover, language, ""))
    assert rows[-1] == f"| {reference} | 2 | 1 | 1 | 0 | 0 |"
    assert rows[2].endswith("| 7 | 7 | 0 | 0 | 1 |")
    give_reason(settled)
    *_, last, total = table(Context(page, prover, language, ""))
    assert last == f"| {reference} | 2 | 1 | 1 | 1 | 0 |"
    assert total.endswith("| 9 | 8 | 1 | 1 | 1 |")
