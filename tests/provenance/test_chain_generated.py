"""Generated parts of pages: directives, and the corrections."""

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.generated import GENERATORS, expand
from provenance.printing.proof import Prover
from tests.provenance.converting import convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CUP

LINK = f'<a href="../source/{CUP}.html"><code>{CUP}</code></a>'


def made(sample: Sample, directive: str, language: str = "en") -> list[str]:
    """What a directive stands for."""
    prover = Prover(sample.record(), sample.root)
    page = Page("tea.md", {}, [directive])
    return expand(page.lines, Context(page, prover, language, "../"))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "## Tea { #tea }",
                "### W01: Tea { #w01 }",
                "**Claimed**: A cup may be divided by nothing.",
                "**True**: It may not.",
                "- Answered in [Q01](topics/tea/q01.md)",
                "- Shown in [Q01 Tea](topics/tea/q01.md#w01)",
                f"- Counter-example: {LINK}",
                "- Answered in [Q01](topics/tea/q01.md)",
                "- Source: <https://tea.example/>",
            ],
        ),
        (
            "zh",
            [
                "## 茶 { #tea }",
                "**常见说法**：杯子可以除以零。",
                "**事实**：不可以。",
                "- 依据：<https://tea.example/>",
            ],
        ),
    ],
)
def test_corrections(sample: Sample, language: str, lines: list[str]) -> None:
    """Each mistake is told with what is true and where it is answered."""
    found = made(sample, "[[corrections]]", language)
    assert [line for line in found if line in lines] == lines


def test_tests_of_corrections(sample: Sample) -> None:
    """A mistake that a test corrects names the test; others do not."""
    found = [x for x in made(sample, "[[corrections]]") if "<details" in x]
    (one,) = found
    assert '<summary aria-label="Verified by 1 test">✓ 1 test<' in one
    assert 'href="../source/tests/snippets/test_tea.py.html#L7"' in one


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("directive", "text"),
    [
        ("[[questions]]", '<li><a href="topics/tea/q01.md">Q01. '),
        ("[[corrections]]", '<h3 id="s01">S01'),
        ("[[topics]]", '<a href="tea/q01.md">Q01 '),
        ("[[verification]]", "<td>flask</td>"),
    ],
)
def test_converted(
    settled: Sample, language: str, directive: str, text: str
) -> None:
    """A directive on a page becomes HTML in both languages."""
    html = convert(settled, f"# Tea\n\n{directive}", f"docs/{language}/x.md")
    assert text in html
    assert "[[" not in html


@pytest.mark.parametrize(
    "line", ["See [[questions]].", "[[Questions]]", "[[questions]", "    x"]
)
def test_other_lines(sample: Sample, line: str) -> None:
    """Only a directive on a line of its own is one."""
    assert made(sample, line) == [line]


@pytest.mark.parametrize("line", ["[[question]]", "[[figures]]"])
def test_unknown_directive(sample: Sample, line: str) -> None:
    """A directive that stands for nothing is told with those that do."""
    with pytest.raises(ProvenanceError) as caught:
        made(sample, line)
    told = f"tea.md: there is no directive {line}. The directives are"
    assert str(caught.value) == f"{told} {', '.join(GENERATORS)}."
    assert set(GENERATORS) > {"questions", "corrections", "settings"}
