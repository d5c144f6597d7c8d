# ruff: noqa: INP001
"""MkDocs hook: build some pages again, as strictly as all of them.

`mkdocs build --dirty` leaves a page alone whose HTML is newer than its text.
It forgets the titles and the anchors of those pages, and warns of that; here
they are read back, so that the warning has nothing to say.
"""

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

ID = re.compile(r"""\bid=["']([^"']+)""")
WARNING = "A 'dirty' build is being performed"


def is_other_warning(record: logging.LogRecord) -> bool:
    """Tell whether a message is another than that of a partial build."""
    return not record.getMessage().startswith(WARNING)


def on_startup(*, dirty: bool, **_: object) -> None:
    """Keep the one warning from failing a strict build; no other."""
    if dirty:
        builder = logging.getLogger("mkdocs.commands.build")
        builder.addFilter(is_other_warning)


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> None:
    """Read the titles and the anchors of the pages that are left alone.

    An empty one keeps the place of a page that is built later.
    """
    for page in nav.pages:
        page.read_source(config)
        built = Path(page.file.abs_dest_path)
        html = built.read_text(encoding="utf-8") if built.is_file() else ""
        if html:
            page.present_anchor_ids = set(ID.findall(html))
