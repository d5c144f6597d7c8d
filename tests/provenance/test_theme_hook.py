"""The hook that finishes the theme's HTML."""

import shutil
from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from docs.theme import hook

WORKERS = "templates/assets/javascripts/workers"
PAGE = """
<input class="md-toggle" id="__drawer" autocomplete="off">
<input class="md-toggle" id="__search" autocomplete="off">
<label tabindex="">Topics</label>
<div class="md-search" role="dialog"></div>
"""


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Search"), ("zh-Hans", "搜索")]
)
def test_the_search_dialog_gets_a_name(language: str, name: str) -> None:
    """The search dialog is named in the language of the page."""
    html = hook.finish_page(PAGE, language)
    assert f'role="dialog" aria-label="{name}"' in html


def test_attributes_that_html_forbids_are_dropped() -> None:
    """Check boxes lose their autocomplete, labels their empty tabindex."""
    html = hook.finish_page(PAGE, "en")
    assert "autocomplete" not in html
    assert "tabindex" not in html


@pytest.mark.parametrize(
    "line", [x for x in PAGE.strip().splitlines() if "tabindex" not in x]
)
def test_a_page_that_the_theme_writes_differently_stops_the_build(
    line: str,
) -> None:
    """When one of the changed texts is gone, the build says which."""
    with pytest.raises(PluginError, match=r"docs/theme/hook\.py"):
        hook.finish_page(PAGE.replace(line, ""), "en")


def test_lines_of_chinese_join_without_a_blank() -> None:
    """A line break between Chinese characters leaves no blank."""
    html = "<p>请求体\n要检查。\n  然后 JSON\n解析</p>"
    assert hook.finish_content(html) == "<p>请求体要检查。然后 JSON\n解析</p>"


def test_code_keeps_its_line_breaks() -> None:
    """Chinese inside preformatted text is left alone."""
    html = "<p>说明</p><pre><code>中\n文</code></pre><p>后\n面</p>"
    expected = html.replace("后\n面", "后面")
    assert hook.finish_content(html) == expected


def test_an_empty_link_becomes_a_plain_anchor() -> None:
    """An anchor is no stop for the keyboard; a link stays a link."""
    html = '<p><a href="" id="h01"></a><a href="#x">text</a></p>'
    expected = '<p><span id="h01"></span><a href="#x">text</a></p>'
    assert hook.finish_content(html) == expected


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="proof-footer"',
        '<details class="proof-tests"',
        '<div class="proof wrong no-copy" data-source="a &gt; b"',
    ],
)
def test_tests_and_counter_examples_are_not_searched(opening: str) -> None:
    """The search shows neither names of tests nor code that is wrong."""
    html = hook.finish_content(f"{opening}>text")
    assert html == f"{opening} data-search-exclude>text"


def test_good_code_is_searched() -> None:
    """A block that is no counter-example stays in the search."""
    html = '<div class="proof" data-source="a.py">text</div>'
    assert hook.finish_content(html) == html


def test_the_worker_of_the_installed_theme_is_mended(tmp_path: Path) -> None:
    """The theme that is installed has the fault that the hook mends."""
    [source] = (Path(material.__file__).parent / WORKERS).glob("search.*.js")
    worker = Path(shutil.copy(source, tmp_path))
    hook.mend_search(worker)
    text = worker.read_text(encoding="utf-8")
    assert hook.WORDS_WHOLE in text
    assert hook.WORDS_CUT_SHORT not in text


def test_a_worker_that_has_changed_stops_the_build(tmp_path: Path) -> None:
    """A worker without the known text is not taken for a mended one."""
    worker = tmp_path / "search.js"
    worker.write_text("for(;;){}", encoding="utf-8")
    with pytest.raises(PluginError, match="no longer writes"):
        hook.mend_search(worker)


def test_a_site_without_a_worker_stops_the_build(tmp_path: Path) -> None:
    """A build that wrote no search worker does not pass in silence."""
    config = MkDocsConfig()
    config.site_dir = str(tmp_path)
    with pytest.raises(PluginError, match="one search worker expected"):
        hook.on_post_build(config)
