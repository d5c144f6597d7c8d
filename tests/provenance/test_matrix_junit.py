"""Cases are counted by topic, from the report of pytest."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.matrix.junit import counted
from tests.provenance.projects import Sample

TOPICS = ("tea", "tea_pot", "reference")
REPORT = "build/matrix/report.xml"


def case(classname: str, name: str, *parts: str) -> str:
    """A case as pytest writes it."""
    inner = "".join(f"<{part} message='cold'>..</{part}>" for part in parts)
    return f"<testcase classname='{classname}' name='{name}'>{inner}</testcase>"


def report_of(sample: Sample, *cases: str) -> Path:
    """Write a report."""
    suite = f"<testsuite>{''.join(cases)}</testsuite>"
    return sample.write(REPORT, f"<testsuites>{suite}</testsuites>")


def test_counted(settled: Sample) -> None:
    """A case is of a topic by its file, or by the parameter of its test."""
    replayed = "test_replayed[snippets/tea/shop.console]"
    report = report_of(
        settled,
        case("tests.snippets.tea.test_shop", "test_hot"),
        case("tests.snippets.tea.test_shop", "test_milk[tea_pot]", "skipped"),
        case("tests.snippets.test_transcripts", replayed, "failure"),
        case("tests.snippets.test_install", "test_line[tea_pot]"),
        case("tests.reference.test_pot", "test_tea[tea]"),
    )
    assert counted(report, TOPICS) == {
        "tea": {"passed": 1, "skipped": 1, "failed": 1},
        "tea_pot": {"passed": 1},
        "reference": {"passed": 1},
    }


def test_counted_once(settled: Sample) -> None:
    """A case that fails, and whose fixture fails, is one that fails."""
    name = ("tests.snippets.tea.test_shop", "test_hot")
    told = (case(*name, "failure"), case(*name, "error"), case(*name))
    report = report_of(settled, *told)
    assert counted(report, TOPICS) == {"tea": {"failed": 1}}


def test_a_file_that_cannot_be_imported(settled: Sample) -> None:
    """It counts as a case that fails."""
    lost = case("", "tests.snippets.tea.test_shop", "error")
    report = report_of(settled, lost)
    assert counted(report, TOPICS) == {"tea": {"failed": 1}}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (None, "this is no report of pytest"),
        ("", "this is no report of pytest"),
        ("<testsuites><testsuite>", "this is no report of pytest"),
        ("<testsuites></testsuites>", "it has no case"),
        (
            f"<testsuites>{case('tests.test_pot', 'test_x')}</testsuites>",
            "tests.test_pot.test_x is of no topic",
        ),
    ],
)
def test_broken_reports(settled: Sample, text: str | None, what: str) -> None:
    """A report that is lost, cut off, empty or of other tests is refused."""
    path = settled.root / REPORT
    if text is not None:
        settled.write(REPORT, text)
    with pytest.raises(ProvenanceError, match=f"^{REPORT}: {what}"):
        counted(path, TOPICS)
