"""Generated lists: questions, topics, pages, and related pages."""

import pytest

from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.generated import expand
from provenance.printing.proof import Prover
from tests.provenance.projects import Sample
from tests.provenance.sample_files import INDEX, PAGE


def made(
    sample: Sample,
    directive: str,
    language: str = "en",
    where: str = "tea.md",
) -> list[str]:
    """What a directive stands for."""
    prover = Prover(sample.record(), sample.root)
    page = Page(where, {}, [directive])
    return expand(page.lines, Context(page, prover, language, "../"))


@pytest.mark.parametrize(
    ("language", "link"),
    [
        ("en", "- [Q01. How?](topics/tea/q01.md)"),
        ("zh", "- [Q01. 如何？](topics/tea/q01.md)"),
    ],
)
def test_questions(sample: Sample, language: str, link: str) -> None:
    """Each answered question is listed with its answer."""
    assert made(sample, "[[questions]]", language) == [link]


def test_questions_in_order(sample: Sample) -> None:
    """Questions are in the order of their numbers, over all topics."""
    for number in ("03", "00"):
        text = f"# Q{number}. Milk? {{ #q{number} }}\n"
        sample.write(f"docs/en/topics/milk/q{number}.md", text)
    names = [line[3:6] for line in made(sample, "[[questions]]")]
    assert names == ["Q00", "Q01", "Q03"]


def test_topics(sample: Sample) -> None:
    """Each answered topic is listed with its sentence and its questions."""
    assert made(sample, "[[topics]]", "zh") == [
        "## [茶](tea/index.md) { #tea }",
        "",
        "热茶。",
        "",
        "- [Q01 茶](tea/q01.md)",
        "",
    ]


def test_pages(sample: Sample) -> None:
    """The first page of a topic lists the others, each with its sentence."""
    where = INDEX.format("en")
    assert made(sample, "[[pages]]", "en", where) == [
        "- [Q01 Tea](q01.md): Hot tea."
    ]
    assert made(sample, "[[pages]]", "en", "docs/en/index.md") == []


def test_related_pages(sample: Sample) -> None:
    """A page of a topic ends with links to those about its questions."""
    sample.write(
        "docs/zh/topics/tea/mistakes.md",
        "---\ntitle: 泼了\n---\n# 泼了 { #q01-wrong }\n",
    )
    heading = "# Q01. 如何？ { #q01 }"
    assert made(sample, heading, "zh", PAGE.format("zh")) == [
        heading,
        "",
        "## 相关页面 { #related }",
        "",
        "- [泼了](mistakes.md#q01-wrong)",
    ]
