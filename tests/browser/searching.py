"""Search the site as a reader does, and read what is found."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor

DIALOG = "dialog.pf-modal"
INPUT = f"{DIALOG} input"
SUMMARY = f"{DIALOG} .pf-summary"
RESULT = f"{DIALOG} .pf-result"
LINK = f"{RESULT} a"

#: How the line above the results begins in each language when they are there.
FOUND = r"(\d+|No) results? for |(找到 \d+ 个|未找到) "
#: The first three results are shown: where one is awaited stands a grey box.
SHOWN = """() => [...document.querySelectorAll(".pf-result")].slice(0, 3)
  .every((result) => !result.ariaHidden)"""
ADDRESSES = """results => results.slice(0, 3).flatMap(
  (result) => [...result.querySelectorAll("a")].map((link) => link.href))"""


def open_search(visitor: Visitor) -> Locator:
    """Press the key that opens the search; give the field for the words."""
    visitor.page.keyboard.press("/")
    field = visitor.page.locator(INPUT)
    expect(field).to_be_focused()
    return field


def search(visitor: Visitor, words: str) -> list[str]:
    """Type words into the open search; give where its first results lead.

    The addresses are seen from the site's root: of the first three results,
    and of the sections below each of them.
    """
    page = visitor.page
    # The words before are gone, and with them what they found.
    page.fill(INPUT, "")
    expect(page.locator(SUMMARY)).to_be_empty()
    page.fill(INPUT, words)
    expect(page.locator(SUMMARY)).to_have_text(re.compile(f"^({FOUND})"))
    page.wait_for_function(SHOWN)
    found: list[str] = page.locator(RESULT).evaluate_all(ADDRESSES)
    return [address.removeprefix(visitor.address) for address in found]
