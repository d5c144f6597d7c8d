# ruff: noqa: INP001
"""MkDocs hook: finishes the theme's HTML; it never decides what is true.

Every change stops the build when the text that it changes is gone, so a new
release of the theme cannot switch one off in silence.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

SEARCH_NAMES = {"en": "Search", "zh-Hans": "搜索"}

#: The theme looks for the known words inside a run of Chinese characters, but
#: stops one character too early: of 数据库 only 数据 is searched.
WORDS_CUT_SHORT = "for(let o=s+1;o<t.length;o++)t.slice(s,o)in e"
WORDS_WHOLE = "for(let o=s+1;o<=t.length;o++)t.slice(s,o)in e"

CHINESE = r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
BREAK_IN_CHINESE = re.compile(rf"(?<={CHINESE})\n[ \t]*(?={CHINESE})")
PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
NOT_SEARCHED = re.compile(
    r'(<\w+ class="(?:proof wrong|proof-footer|proof-tests)\b[^>]*)>'
)
EMPTY_LINK = re.compile(r'<a href="" id="([^"]+)"></a>')


def swap(text: str, old: str, new: str) -> str:
    """Replace ``old`` everywhere.

    Raises:
        PluginError: there is no ``old`` in ``text``.
    """
    if old not in text:
        message = f"the theme no longer writes {old!r}: see docs/theme/hook.py"
        raise PluginError(message)
    return text.replace(old, new)


def finish_content(html: str) -> str:
    """Finish what Markdown made of one page.

    A line break between Chinese characters would show as a blank; a link that
    only carries an anchor would be a stop without a name for the keyboard. In
    the search, the names of tests would drown what a reader looks for, and a
    counter-example would stand there without its warning.
    """
    parts = PREFORMATTED.split(html)
    parts[::2] = [BREAK_IN_CHINESE.sub("", part) for part in parts[::2]]
    html = EMPTY_LINK.sub(r'<span id="\1"></span>', "".join(parts))
    return NOT_SEARCHED.sub(r"\1 data-search-exclude>", html)


def finish_page(html: str, language: str) -> str:
    """Name the search dialog; drop attributes that HTML does not allow."""
    name = SEARCH_NAMES[language]
    html = swap(html, 'role="dialog"', f'role="dialog" aria-label="{name}"')
    # Only a page of a topic has it, at the name of the topic.
    html = html.replace(' tabindex=""', "")
    for toggle in ("__drawer", "__search"):
        old = f'id="{toggle}" autocomplete="off"'
        html = swap(html, old, f'id="{toggle}"')
    return html


def mend_search(worker: Path) -> None:
    """Let the search worker see whole Chinese words."""
    script = worker.read_text(encoding="utf-8")
    mended = swap(script, WORDS_CUT_SHORT, WORDS_WHOLE)
    worker.write_text(mended, encoding="utf-8")


def on_page_content(html: str, **_: object) -> str:
    """Finish a page's content before it is indexed for the search."""
    return finish_content(html)


def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Finish a whole page."""
    return finish_page(output, config.theme["language"])


def on_post_template(
    output_content: str, template_name: str, config: MkDocsConfig
) -> str:
    """Finish the page for addresses that lead nowhere."""
    if template_name != "404.html" or not output_content.strip():
        return output_content
    return finish_page(output_content, config.theme["language"])


def on_post_build(config: MkDocsConfig) -> None:
    """Mend the search of the finished site."""
    folder = Path(config.site_dir, "assets", "javascripts", "workers")
    workers = list(folder.glob("search.*.min.js"))
    if len(workers) != 1:
        message = f"one search worker expected in {folder}, not {len(workers)}"
        raise PluginError(message)
    mend_search(workers[0])
