"""Read a page's Markdown: front matter, blocks, headings' anchors."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.pages.fences import Block, read_fences

LANGUAGES = ("en", "zh")

ANCHOR = re.compile(r"\{[^}\n]*#(?P<id>[\w-]+)[^}\n]*\}")


@dataclass(eq=False)
class Page:
    """A Markdown file; ``lines`` is its body, from line ``offset`` + 1 on."""

    where: str
    meta: dict[str, Any]
    lines: list[str]
    offset: int = 0
    problems: list[ProvenanceError] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The body as the site generator hands it to Markdown."""
        return "\n".join(self.lines).strip()

    @cached_property
    def anchors(self) -> list[str]:
        """The ids that headings and anchors of the body declare."""
        return [m["id"] for line in self.lines for m in ANCHOR.finditer(line)]

    @cached_property
    def blocks(self) -> list[Block]:
        """The page's fences; what is wrong with them goes to ``problems``."""
        found, wrong = read_fences(self.where, self.lines, self.offset)
        self.problems += wrong
        return found


def read_page(path: Path, root: Path = ROOT) -> Page:
    """Read a Markdown file.

    Raises:
        ProvenanceError: its front matter is not a YAML mapping.
    """
    return _page(relative(path, root), path.read_text(encoding="utf-8"))


@lru_cache(maxsize=1024)
def _page(where: str, text: str) -> Page:
    """Read a page once, however many ask for it."""
    lines = text.splitlines()
    if not lines or lines[0] != "---":
        return Page(where, {}, lines)
    try:
        end = lines.index("---", 1)
        meta = yaml.load("\n".join(lines[1:end]), Loader=yaml.CSafeLoader)
    except (ValueError, yaml.YAMLError) as error:
        what = f"the front matter is not YAML ({error})"
        raise ProvenanceError(f"{where}:1", what, "Quote it.") from None
    if not isinstance(meta, dict):
        what = "the front matter is not a mapping"
        raise ProvenanceError(f"{where}:1", what, "Write `name: value`.")
    return Page(where, meta, lines[end + 1 :], end + 1)


def pages_of(docs: Path, root: Path = ROOT) -> list[Page]:
    """All pages below ``docs`` (such as ``docs/en``), in order."""
    return [read_page(path, root) for path in sorted(docs.rglob("*.md"))]


def all_pages(root: Path = ROOT) -> list[Page]:
    """The pages of all languages, one language after the other."""
    docs = root / "docs"
    return [page for lang in LANGUAGES for page in pages_of(docs / lang, root)]
