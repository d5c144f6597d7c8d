"""Blocks on a phone, on a laptop and on paper."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import LAPTOP, PHONE, Visitor

#: Pages with long lines, long names, a highlight, programs of several files.
SAMPLE = (
    "topics/login/accounts/",
    "topics/forms/project/",
    "topics/sessions/q17/",
    "zh/topics/blueprints/q26/",
)
#: How many blocks have a copy button, and on which of them it lies on text.
COVERED = """() => {
  const touch = (a, b) => a.left < b.right && b.left < a.right
    && a.top < b.bottom && b.top < a.bottom;
  const covered = (nav) => {
    const block = nav.closest(".proof"), name = document.createRange();
    name.selectNodeContents(block.querySelector(".proof-file"));
    const code = block.querySelector("code").getBoundingClientRect();
    const button = nav.getBoundingClientRect();
    return [code, ...name.getClientRects()].some((box) => touch(button, box));
  };
  const all = [...document.querySelectorAll(".proof .md-code__nav")];
  const bad = all.filter(covered).map((nav) => nav.closest(".proof"));
  return [all.length, bad.map((block) => block.dataset.source)];
}"""
#: How many pixels of the longest line are out of sight.
HIDDEN = """() => Math.max(...[...document.querySelectorAll(".proof code")]
  .map((code) => code.scrollWidth - code.clientWidth))"""
#: The darkest ground of the page and of its blocks, from 0 to 255.
GROUND = """() => Math.min(...["body", "pre > code", ".proof", ".proof-wrong"]
  .map((part) => document.querySelector(part)).filter(Boolean)
  .map((part) => getComputedStyle(part))
  .filter((style) => style.backgroundColor !== "rgba(0, 0, 0, 0)")
  .flatMap((style) => style.backgroundColor.match(/[0-9]+/g).map(Number)))"""
#: The brightest colour of the text of the page and of its blocks.
INK = """() => Math.max(...["body", "code", ".proof-file", ".proof summary"]
  .map((part) => document.querySelector(part))
  .map((part) => getComputedStyle(part).color)
  .flatMap((colour) => Math.min(...colour.match(/[0-9]+/g).map(Number))))"""
LIGHT, DARK = 200, 100
ANSWER, MISTAKES = "topics/login/q19/", "topics/login/mistakes/"


@contextmanager
def printed(visitor: Visitor, path: str) -> Iterator[Page]:
    """A page on paper, printed by somebody who reads in the dark."""
    visitor.open(path, scheme="dark", width=LAPTOP)
    assert visitor.page.evaluate(GROUND) < DARK
    visitor.page.emulate_media(media="print")
    visitor.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    try:
        yield visitor.page
    finally:
        visitor.page.emulate_media(media="screen")


@pytest.mark.parametrize("width", [PHONE, LAPTOP])
@pytest.mark.parametrize("sample", SAMPLE)
def test_no_copy_button_covers_text(
    visitor: Visitor, sample: str, width: int
) -> None:
    """The copy button stands beside the file's name, on no letter."""
    visitor.open(sample, width=width)
    buttons, covered = visitor.page.evaluate(COVERED)
    assert buttons == visitor.page.locator(".proof:not(.wrong)").count() > 0
    assert covered == []


def test_paper_shows_answers_and_no_lists_of_tests(visitor: Visitor) -> None:
    """Printing opens the follow-up questions and leaves the proofs closed."""
    with printed(visitor, ANSWER) as paper:
        expect(paper.locator(".question > p").first).to_be_visible()
        proofs = paper.locator(".proof-footer")
        assert all(s.is_visible() for s in proofs.locator("summary").all())
        for hidden in ("li", "p"):
            parts = proofs.locator(hidden)
            assert parts.count()
            assert not [part for part in parts.all() if part.is_visible()]
        assert not paper.locator(".md-code__button").first.is_visible()


@pytest.mark.parametrize("page", [ANSWER, MISTAKES])
def test_paper_is_light(visitor: Visitor, page: str) -> None:
    """Who reads in the dark prints dark letters on light grounds."""
    with printed(visitor, page) as paper:
        paper.wait_for_function(f"({GROUND})() > {LIGHT}")
        paper.wait_for_function(f"({INK})() < {DARK}")


def test_paper_shows_whole_lines(visitor: Visitor) -> None:
    """On a narrow sheet the long lines of code wrap."""
    with printed(visitor, ANSWER) as paper:
        paper.set_viewport_size({"width": PHONE, "height": 900})
        assert paper.evaluate(HIDDEN) <= 0
