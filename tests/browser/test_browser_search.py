"""The search finds whole words in both languages."""

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

RESULT = ".md-search-result__item"


def search(visitor: Visitor, words: str) -> None:
    """Type into the search field as a person does."""
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.insert_text(words)
    visitor.page.keyboard.press("Shift")  # the theme listens to keys going up
    visitor.page.wait_for_selector(RESULT)


@pytest.mark.parametrize(
    ("home", "words", "found"),
    [
        ("", "blueprint", "topics/blueprints/"),
        ("", "errorhandler", "topics/errors/"),
        ("", "get_json", "topics/api-basics/"),
        ("zh/", "蓝图", "zh/topics/blueprints/"),
        ("zh/", "错误处理", "zh/topics/errors/"),
        ("zh/", "请求体", "zh/topics/api-basics/"),
    ],
)
def test_the_right_page_comes_first(
    visitor: Visitor, home: str, words: str, found: str
) -> None:
    """A topic's own word finds the topic's page first."""
    visitor.open(home)
    search(visitor, words)
    visitor.page.click(f"{RESULT} a >> nth=0")
    assert visitor.shown.split("?")[0].split("#")[0] == found


@pytest.mark.parametrize("word", ["数据库", "蓝图", "状态码"])
def test_a_chinese_word_is_searched_to_its_last_character(
    visitor: Visitor, word: str
) -> None:
    """A Chinese word is searched whole, not without its last character."""
    visitor.open("zh/")
    search(visitor, word)
    marked = visitor.page.locator(f"{RESULT} mark").first
    expect(marked).to_have_text(word)


def test_results_are_in_the_language_of_the_page(visitor: Visitor) -> None:
    """A search from a Chinese page finds Chinese pages only."""
    visitor.open("zh/")
    search(visitor, "Flask")
    links = visitor.page.locator(f"{RESULT} a").all()
    addresses = [link.evaluate("a => a.href") for link in links]
    assert addresses
    assert all(a.startswith(f"{visitor.address}zh/") for a in addresses)
