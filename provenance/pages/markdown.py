"""Read a page's Markdown: front matter, fences, headings' anchors."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative

LANGUAGES = ("en", "zh")

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,}|~{3,})(?P<info>[^`]*)$")
INCLUDE = re.compile(r'^\s*--8<-- "(?P<path>[^":]+)(?::(?P<section>[^":]+))?"$')
#: Only diagrams stand outside of a fence; they are drawn, not tested.
OUTSIDE = re.compile(r'^\s*-+8<-+(?!-| "docs/diagrams/[\w.-]+\.svg"$)')
ANCHOR = re.compile(r"\{[^}\n]*#(?P<id>[\w-]+)[^}\n]*\}")

NOT_TYPED = "Pull it from snippets/ or reference/ with one `--8<--` line."


@dataclass(frozen=True)
class Block:
    """A fence of a page that shows ``source`` (or a section of it)."""

    where: str
    language: str
    source: str
    section: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two blocks of two languages the same."""
        return self.language, self.source, self.section


@dataclass
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

    @property
    def anchors(self) -> list[str]:
        """The ids that headings and anchors of the body declare."""
        return [m["id"] for line in self.lines for m in ANCHOR.finditer(line)]

    @cached_property
    def blocks(self) -> list[Block]:
        """The page's fences; one that is typed goes to ``problems``."""
        found = []
        lines = enumerate(self.lines, self.offset + 1)
        for number, line in lines:
            opening = FENCE.match(line)
            if opening is None:
                if OUTSIDE.match(line):
                    what = "this include stands outside of a fence"
                    where = f"{self.where}:{number}"
                    error = ProvenanceError(where, what, "Put a fence around.")
                    self.problems.append(error)
                continue
            closing = opening["indent"] + opening["ticks"]
            body: list[str] = []
            for _, inner in lines:
                if inner.rstrip() == closing:
                    break
                body.append(inner)
            where = f"{self.where}:{number}"
            include = INCLUDE.match(body[0]) if len(body) == 1 else None
            if include is None:
                what = "this block is typed"
                error = ProvenanceError(where, what, NOT_TYPED)
                self.problems.append(error)
                continue
            path, section = include["path"], include["section"] or ""
            language = opening["info"].strip().split(" ")[0]
            found.append(Block(where, language, path, section))
        return found


def read_page(path: Path, root: Path = ROOT) -> Page:
    """Read a Markdown file.

    Raises:
        ProvenanceError: its front matter is not a YAML mapping.
    """
    where = relative(path, root)
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or lines[0] != "---":
        return Page(where, {}, lines)
    try:
        end = lines.index("---", 1)
        meta = yaml.safe_load("\n".join(lines[1:end]))
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
