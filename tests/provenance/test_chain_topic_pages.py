"""The pages of a topic: order, questions, anchors, relations."""

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.catalogue import Topic
from provenance.pages.markdown import Page
from provenance.pages.topic_pages import (
    name_of,
    pages_of_topic,
    place_of,
    question_of,
    question_page,
    related_pages,
)
from tests.provenance.projects import Sample

MILK = Topic("milk", [2, 3], [])
#: In the order of reading, which is not that of the names.
PAGES = {
    "index": "# Milk { #milk }",
    "q02": "# Q02. Whose? { #q02 }",
    "cows": "# Cows { #cows }\n\n## Their milk { #q02-cows }",
    "q03": "# Q03. Hot? { #q03 }\n\n## Why { #q03-why }",
    "a-pan": "# A pan { #q03-pan }",
    "project": "# A dairy { #project }\n\n## Cows { #q02-project }",
    "mistakes-old": "# Sour { #q02-sour }",
    "mistakes": "# Spilt { #mistakes }\n\n## Hot { #q03-wrong }",
}


@pytest.fixture
def pages(sample: Sample) -> list[Page]:
    """The pages of a topic with two questions."""
    for name, text in sorted(PAGES.items()):
        sample.write(f"docs/en/topics/milk/{name}.md", text)
    return pages_of_topic(MILK, "en", sample.root)


def test_order(pages: list[Page]) -> None:
    """Pages follow the questions of their anchors; mistakes are last."""
    assert [name_of(page) for page in pages] == list(PAGES)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# Q01. How? { #q01 }", (1, "Q01. How?")),
        ("# Q30. Why so {hot}? {#q30}", (30, "Q30. Why so {hot}?")),
        ("# Q01. How? { #q02 }", None),
        ("# Q1. How? { #q1 }", None),
        ("## Q01. How? { #q01 }", None),
        ("# Q01. How?", None),
        ("# Q01 How? { #q01 }", None),
        ("# Tea\n\n# Q01. How? { #q01 }", None),
        ("", None),
    ],
)
def test_question(line: str, expected: tuple[int, str] | None) -> None:
    """A question is the first heading, with its number and its anchor."""
    assert question_of(Page("q01.md", {}, line.split("\n"))) == expected


def test_place_of_a_question() -> None:
    """Each question has a page of its number."""
    assert question_page(MILK, 2) == "topics/milk/q02.md"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One { #a }", "One"),
        ("# One\n\n[](){ #a } Text", "One"),
        ("# One\n\n## Two { #b }\n\nText\n[](){ #a }", "Two"),
    ],
)
def test_place_of_an_anchor(text: str, expected: str) -> None:
    """An anchor belongs to the heading that it is in or stands below."""
    pages = [
        Page("docs/en/topics/milk/index.md", {}, ["# Milk { #milk }"]),
        Page("docs/en/topics/milk/q02.md", {}, text.split("\n")),
    ]
    assert place_of("a", pages) == (pages[1], expected)


@pytest.mark.parametrize("text", ["# One", "[](){ #a } Text\n\n# One"])
def test_anchor_without_heading(text: str) -> None:
    """An anchor that is missing, or above all headings, is told."""
    page = Page("docs/en/topics/milk/index.md", {}, text.split("\n"))
    with pytest.raises(ProvenanceError) as caught:
        place_of("a", [page])
    assert str(caught.value) == (
        "docs/en/topics/milk: no page has the anchor #a. "
        "Add `{ #a }` to a heading."
    )


def test_relations_go_both_ways(pages: list[Page]) -> None:
    """A question leads to what is about it, and from there back to it."""
    found = {
        name_of(page): [
            (name_of(other), anchor)
            for other, anchor in related_pages(page, pages)
        ]
        for page in pages
    }
    assert found == {
        "index": [],
        "q02": [
            ("cows", "q02-cows"),
            ("project", "q02-project"),
            ("mistakes-old", "q02-sour"),
        ],
        "cows": [("q02", "q02")],
        "q03": [("a-pan", "q03-pan"), ("mistakes", "q03-wrong")],
        "a-pan": [("q03", "q03")],
        "project": [("q02", "q02")],
        "mistakes": [("q03", "q03")],
        "mistakes-old": [("q02", "q02")],
    }
