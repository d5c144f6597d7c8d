"""The figures of the Verification page are counted, not typed."""

import pytest

from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.figures import NAMES, figures
from provenance.printing.generated import expand
from provenance.printing.proof import Prover
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CUP, PAGE, SHOP


def counted(sample: Sample, language: str = "en") -> dict[str, str]:
    """The figures by their names."""
    return dict(figures(Prover(sample.record(), sample.root), language))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("languages", "2"),
        ("pages", "6"),
        ("questions", "1 / 3"),
        ("mistakes", "2 / 2"),
        ("by_test", "1"),
        ("by_source", "1"),
        ("blocks", "16"),
        ("typed", "0"),
        ("buttons", "14"),
        ("programs", "1"),
        ("lines", "9"),
        ("transcripts", "3"),
        ("wrong", "1"),
        ("tests", "2"),
        ("cases", "4"),
        ("date", "2026-12-31"),
    ],
)
def test_figures(sample: Sample, key: str, value: str) -> None:
    """Each figure says the same in both languages."""
    english, chinese = NAMES[key]
    assert counted(sample)[english] == value
    assert counted(sample, "zh")[chinese] == value


def test_versions(sample: Sample) -> None:
    """The versions of the run stand below the figures."""
    rows = list(counted(sample).items())
    assert rows[len(NAMES) :] == [
        ("Python", "3.99.0"),
        ("flask", "3.1.3"),
        ("curl", "9.9"),
    ]


def test_typed_blocks_are_counted(sample: Sample) -> None:
    """A block typed by hand would show in the figures."""
    page = PAGE.format("zh")
    sample.edit(page, f'--8<-- "{SHOP}:view"', "x = 1")
    assert counted(sample)[NAMES["typed"][0]] == "1"
    assert counted(sample)[NAMES["blocks"][0]] == "16"


def test_statements_behind_a_failure(sample: Sample) -> None:
    """Only statements that a test ran are counted."""
    sample.edit(CUP, "1 / 0\n", "1 / 0\n    print(0)\n")
    record = sample.record()
    record.files[CUP].lines[3] = []
    found = dict(figures(Prover(record, sample.root), "en"))
    assert found[NAMES["lines"][0]] == "9"


@pytest.mark.parametrize(
    ("language", "head"),
    [("en", "| Figure | Value |"), ("zh", "| 项目 | 数值 |")],
)
def test_table(sample: Sample, language: str, head: str) -> None:
    """The figures are one table."""
    prover = Prover(sample.record(), sample.root)
    page = Page("tea.md", {}, ["[[verification]]"])
    first, rule, *rows = expand(page.lines, Context(page, prover, language, ""))
    assert first == head
    assert rule == "| --- | ---: |"
    assert rows[-1] == "| curl | 9.9 |"
    assert len(rows) == len(NAMES) + 3
