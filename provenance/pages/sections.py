"""Named sections of a file, read strictly.

`pymdownx.snippets` cuts the sections out; it is silent about a missing end, a
section defined twice and a misspelt marker, so this module is not.
Source of the syntax: pymdown-extensions 13.1, "Snippets".
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative

MARKER = re.compile(
    r"^\s*(?:#|--|//|\{#|<!--)\s*--8<--\s*"
    r"\[(?P<kind>start|end):(?P<name>[a-z][a-z0-9-]*)\]\s*(?:#\}|-->)?\s*$"
)
LOOKS_LIKE_A_MARKER = re.compile(r"-+\s*8<\s*-+")
#: What no reader sees, or what some tools take for the end of a line.
ODD = re.compile("[\t\v\f\x1c-\x1e\x85\u2028\u2029\ufeff]")


@dataclass(frozen=True)
class Section:
    """Lines of a file as they are shown: numbers from 1, and their text."""

    lines: tuple[tuple[int, str], ...]

    @property
    def first(self) -> int:
        """Number of the first line that is shown."""
        return self.lines[0][0]

    @property
    def last(self) -> int:
        """Number of the last line that is shown."""
        return self.lines[-1][0]

    @property
    def text(self) -> str:
        """The shown text: common indentation removed, no final newline."""
        texts = [text for _, text in self.lines]
        full = [text for text in texts if text.strip()]
        width = min((len(t) - len(t.lstrip()) for t in full), default=0)
        return "\n".join(text[width:].rstrip("\n") for text in texts)


def sections_of(path: Path, root: Path = ROOT) -> dict[str, Section]:
    """Read all sections of a file; the key "" is the whole file.

    Markers are not part of any section's lines.

    Raises:
        ProvenanceError: a marker is misspelt, a section has not exactly one
            start and one end, or a line has a character that readers cannot
            see.
        UnicodeDecodeError: the file is no text in UTF-8.
    """
    return _sections(relative(path, root), path.read_text(encoding="utf-8"))


@lru_cache(maxsize=1024)
def _sections(where: str, text: str) -> dict[str, Section]:
    """Read a file's sections once, however many blocks show them."""
    whole: list[tuple[int, str]] = []
    open_: dict[str, list[tuple[int, str]]] = {}
    done: dict[str, Section] = {}
    lines = text.removesuffix("\n").split("\n")
    for number, line in enumerate(lines, 1):
        at = f"{where}:{number}"
        if odd := ODD.search(line):
            what = f"this line has the character U+{ord(odd[0]):04X}"
            raise ProvenanceError(at, what, "Write an escape, or blanks.")
        marker = MARKER.match(line)
        if marker is None:
            if LOOKS_LIKE_A_MARKER.search(line):
                what = "this looks like a section marker but is none"
                fix = "Write `# --8<-- [start:name]` on a line of its own."
                raise ProvenanceError(at, what, fix)
            for shown in (whole, *open_.values()):
                shown.append((number, line))
            continue
        kind, name = marker["kind"], marker["name"]
        if kind == "start":
            if name in open_ or name in done:
                what = f"section {name!r} is defined twice"
                raise ProvenanceError(at, what, "Rename one of them.")
            open_[name] = []
        elif name not in open_:
            what = f"section {name!r} ends but never started"
            raise ProvenanceError(at, what, "Add its start marker.")
        else:
            done[name] = _closed(open_.pop(name), name, at)
    if open_:
        what = f"section {next(iter(open_))!r} has no end"
        raise ProvenanceError(where, what, "Add its end marker.")
    return {"": _trimmed(whole), **done}


def _closed(lines: list[tuple[int, str]], name: str, where: str) -> Section:
    section = _trimmed(lines)
    if not section.lines:
        what = f"section {name!r} is empty"
        raise ProvenanceError(where, what, "Put its end behind some lines.")
    return section


def _trimmed(lines: list[tuple[int, str]]) -> Section:
    """Leave out blank lines at both ends, which are not shown either."""
    full = [place for place, (_, text) in enumerate(lines) if text.strip()]
    return Section(tuple(lines[full[0] : full[-1] + 1]) if full else ())
