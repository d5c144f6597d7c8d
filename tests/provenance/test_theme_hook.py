"""The hook that finishes the theme's HTML."""

import pytest
from mkdocs.exceptions import PluginError

from docs.theme import hook

PAGE = """
<input class="md-toggle" id="__drawer" autocomplete="off">
<input class="md-toggle" id="__search" autocomplete="off">
<div class="md-dialog" data-md-component="dialog"></div>
<label tabindex="">Topics</label>
"""


def test_attributes_that_html_forbids_are_dropped() -> None:
    """Check boxes lose their autocomplete, labels their empty tabindex."""
    html = hook.finish_page(PAGE)
    assert "autocomplete" not in html
    assert "tabindex" not in html


def test_messages_are_read_aloud() -> None:
    """Who cannot see that something was copied hears it."""
    message = '<div class="md-dialog" data-md-component="dialog" role="status">'
    assert message in hook.finish_page(PAGE)


@pytest.mark.parametrize(
    "line", [x for x in PAGE.strip().splitlines() if "tabindex" not in x]
)
def test_a_page_that_the_theme_writes_differently_stops_the_build(
    line: str,
) -> None:
    """When one of the changed texts is gone, the build says which."""
    with pytest.raises(PluginError, match=r"docs/theme/hook\.py"):
        hook.finish_page(PAGE.replace(line, ""))


def test_lines_of_chinese_join_without_a_blank() -> None:
    """A line break between Chinese characters leaves no blank."""
    html = "<p>请求体\n要检查。\n  然后 JSON\n解析</p>"
    assert hook.finish_content(html) == "<p>请求体要检查。然后 JSON\n解析</p>"


def test_a_mark_between_chinese_leaves_no_blank() -> None:
    """A line break behind the mark of a sentence is none of the text."""
    for mark in ("<a>✓</a>", "<a>✓*</a>"):
        html = f"<p>热。{mark}\n茶是绿的。{mark}\nTea</p>"
        expected = f"<p>热。{mark}茶是绿的。{mark}\nTea</p>"
        assert hook.finish_content(html) == expected


def test_code_keeps_its_line_breaks() -> None:
    """Chinese inside preformatted text is left alone."""
    html = "<p>说明</p><pre><code>中\n文</code></pre><p>后\n面</p>"
    expected = html.replace("后\n面", "后面")
    assert hook.finish_content(html) == expected


def test_only_coloured_words_of_code_are_elements() -> None:
    """Spans of names and blanks leave their text, and others stay."""
    code = '<pre><span></span><span class="k">def</span>{}\n</pre>'
    html = code.format('<span class="w"> </span><span class="n">tea</span>')
    expected = code.replace("<span></span>", "").format(" tea")
    assert hook.finish_content(html) == expected
    text = '<p><span class="n">tea</span></p>'
    assert hook.finish_content(text) == text


def test_an_empty_link_becomes_a_plain_anchor() -> None:
    """An anchor is no stop for the keyboard; a link stays a link."""
    html = '<p><a href="" id="h01"></a><a href="#x">text</a></p>'
    expected = '<p><span id="h01"></span><a href="#x">text</a></p>'
    assert hook.finish_content(html) == expected
