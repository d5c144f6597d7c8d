"""Checks: pages stay short; words are counted in both languages."""

import pytest

from provenance.checks.budget import MOST_LINES, MOST_WORDS, long_pages
from provenance.checks.project import Project
from provenance.pages.markdown import Page
from provenance.pages.prose import headings, words
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE, SHOP

FIX = "Move a part of it to a page of its own."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Hot tea, with milk.", 4),
        ("`request.get_json()` doesn't - well: fail", 4),
        ("蓝图", 1),
        ("用 Flask 写 API，真的。", 4),
        ("| one | two |", 2),
        ("```python\nnot counted\n```\none", 1),
        ("    ```python\n    not counted\n    ```\none", 1),
        ("[[questions]]\none", 1),
        ('--8<-- "docs/diagrams/tea.en.svg"\none', 1),
        ("# Tea { #tea }", 2),
        ("Hot.[](test:hot_tea)[](service:cups/hot) [](claim:none)", 1),
    ],
)
def test_words(text: str, count: int) -> None:
    """Words are what somebody wrote: not code, not what is generated."""
    assert words(Page("tea.md", {}, text.split("\n"))) == count


def test_a_fence_hides_headings() -> None:
    """A comment in a shown file is no heading of the page."""
    page = Page("tea.md", {}, ["# Tea", "```", "# Milk", "```", "## Cup"])
    assert [h.title for h in headings(page)] == ["Tea", "Cup"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("word", ["tea ", "茶叶"])
def test_too_much_prose(sample: Sample, language: str, word: str) -> None:
    """A page with one word too many is told, with both numbers."""
    page = PAGE.format(language)
    text = (sample.root / page).read_text("utf-8")
    left = MOST_WORDS - words(Page("", {}, text.split("\n")[5:]))
    sample.write(page, f"{text}\n{word * left}\n")
    assert list(long_pages(Project(sample.record(), sample.root))) == []
    sample.write(page, f"{text}\n{word * (left + 1)}\n")
    (problem,) = long_pages(Project(sample.record(), sample.root))
    what = f"this page has {MOST_WORDS + 1} words of prose"
    assert problem.what == f"{what}, {MOST_WORDS} are allowed"
    assert (problem.where, problem.fix) == (page, FIX)


def test_too_much_code(sample: Sample) -> None:
    """A page that shows one line too many is told; others are not."""
    page = sample.root / PAGE.format("en")
    fence = f'\n```python\n--8<-- "{SHOP}:view"\n```\n'
    text = page.read_text("utf-8")
    page.write_text(text + fence * 100, "utf-8")
    (problem,) = long_pages(Project(sample.record(), sample.root))
    assert problem.where == PAGE.format("en")
    assert problem.what.endswith(f" lines of code, {MOST_LINES} are allowed")


def test_an_unknown_block_shows_nothing(sample: Sample) -> None:
    """A block that does not exist is left to the check of blocks."""
    sample.edit(PAGE.format("en"), "shop.py:view", "shop.py:veiw")
    assert list(long_pages(Project(sample.record(), sample.root))) == []
