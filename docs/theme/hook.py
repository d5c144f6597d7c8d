# ruff: noqa: INP001
"""MkDocs hook: finishes the theme's HTML; it never decides what is true.

Every change stops the build when the text that it changes is gone, so a new
release of the theme cannot switch one off in silence.
"""

import re

from mkdocs.exceptions import PluginError

CHINESE = r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
BREAK_IN_CHINESE = re.compile(rf"(?<={CHINESE})\n[ \t]*(?={CHINESE})")
#: The mark of a proven sentence stands between two of them.
BREAK_BEHIND_MARK = re.compile(rf"(✓\*?</a>)\n[ \t]*(?={CHINESE})")
PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
#: Pygments marks names and blanks as well, which no style colours: they are a
#: fifth of the elements of a page.
UNCOLOURED = re.compile(r'<span(?: class="[nw]")?>([^<]*)</span>')
#: Where the theme says that something has been copied.
MESSAGE = 'data-md-component="dialog"'
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
    only carries an anchor would be a stop without a name for the keyboard.
    Words of code that have no colour need no element.
    """
    parts = PREFORMATTED.split(html)
    parts[1::2] = [UNCOLOURED.sub(r"\1", part) for part in parts[1::2]]
    parts[::2] = [BREAK_IN_CHINESE.sub("", part) for part in parts[::2]]
    parts[::2] = [BREAK_BEHIND_MARK.sub(r"\1", part) for part in parts[::2]]
    return EMPTY_LINK.sub(r'<span id="\1"></span>', "".join(parts))


def finish_page(html: str) -> str:
    """Drop attributes that HTML does not allow; let messages be read aloud."""
    # Only a page of a topic has it, at the name of the topic.
    html = html.replace(' tabindex=""', "")
    for toggle in ("__drawer", "__search"):
        old = f'id="{toggle}" autocomplete="off"'
        html = swap(html, old, f'id="{toggle}"')
    return swap(html, MESSAGE, f'{MESSAGE} role="status"')


def on_page_content(html: str, **_: object) -> str:
    """Finish a page's content."""
    return finish_content(html)


def on_post_page(output: str, **_: object) -> str:
    """Finish a whole page."""
    return finish_page(output)


def on_post_template(
    output_content: str, template_name: str, **_: object
) -> str:
    """Finish the page for addresses that lead nowhere."""
    if template_name != "404.html" or not output_content.strip():
        return output_content
    return finish_page(output_content)
