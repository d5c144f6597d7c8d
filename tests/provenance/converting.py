"""Convert a page of the sample project as a site generator does."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from markdown import Markdown

from provenance.record import Record
from tests.provenance.projects import Sample

RECORD = "build/provenance.json"


def converter(
    sample: Sample, language: str = "en", record: Record | None = None
) -> Markdown:
    """Python-Markdown with the extensions that matter to blocks."""
    (record or sample.record()).save(sample.root / RECORD)
    options: dict[str, dict[str, Any]] = {
        "admonition": {},
        "attr_list": {},
        "md_in_html": {},
        "tables": {},
        "toc": {"permalink": True},
        "pymdownx.details": {},
        "pymdownx.highlight": {"anchor_linenums": False},
        "provenance.extension": {
            "language": language,
            "docs": f"docs/{language}",
            "above": int(language == "zh"),
        },
        "pymdownx.snippets": {
            "base_path": [str(sample.root)],
            "check_paths": True,
            "restrict_base_path": True,
            "dedent_subsections": True,
        },
        "pymdownx.superfences": {},
    }
    return Markdown(extensions=list(options), extension_configs=options)


def convert(
    sample: Sample,
    body: str,
    page: str = "docs/en/tea.md",
    record: Record | None = None,
) -> str:
    """Write a page with this body and convert it; ``page`` tells where."""
    sample.write(page, body)
    return converter(sample, page.split("/")[1], record).convert(body)


def text_of(html: str) -> str:
    """The text of a page's one block."""
    code = html.partition("<code>")[2].partition("</code>")[0]
    return unescape(re.sub("<[^>]*>", "", code)).rstrip("\n")


class Blocks(HTMLParser):
    """The attributes of the elements of a class, as a browser reads them."""

    def __init__(self, html: str, name: str = "proof") -> None:
        super().__init__()
        self.name = name
        self.found: list[dict[str, str]] = []
        self.feed(html)

    def handle_starttag(
        self, _tag: str, attrs: list[tuple[str, str | None]]
    ) -> None:
        """Keep an element of the class."""
        attributes = {key: value or "" for key, value in attrs}
        if self.name in attributes.get("class", "").split():
            self.found.append(attributes)
