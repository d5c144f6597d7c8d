"""What shapes each page, by digest: tells which pages a change touches.

A page is made from its text and from what the record says of its blocks.
Headings and front matter of one page stand on others as well, and the theme,
the chain and the versions stand on all: when those change, all are built.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from provenance.layout import ROOT
from provenance.pages.markdown import LANGUAGES, pages_of
from provenance.pages.prose import headings
from provenance.printing.generated import follows_the_record
from provenance.record import Record, digest

SHOWN = ROOT / "build" / "site.json"

FOLDERS = ("docs", "provenance", "requirements")


@dataclass
class Shown:
    """Digests of what shapes all pages, and of what shapes each.

    ``generated`` are the pages with parts made from the whole record.
    """

    common: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    generated: list[str] = field(default_factory=list)

    def save(self, path: Path = SHOWN) -> None:
        """Keep it for the next build."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


def load_shown(path: Path = SHOWN) -> Shown:
    """What shaped the pages of the last build; nothing if that is unknown."""
    try:
        return Shown(**json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, TypeError, ValueError):
        return Shown()


def shown_by(record: Record, root: Path = ROOT) -> Shown:
    """What shapes the pages as they are now."""
    pages = [p for lang in LANGUAGES for p in pages_of(root / "docs" / lang)]
    proofs = _proofs(record)
    faces = [(p.where, p.meta, headings(p)) for p in pages]
    packages = {name: file.packages for name, file in record.files.items()}
    versions = (record.python, record.tools, record.packages, packages)
    files = [(name, digest(root / name)) for name in _common_files(root)]
    return Shown(
        common=_digest(faces, versions, files),
        pages={
            page.where: _digest(
                page.lines,
                [proofs.get(block.source) for block in page.blocks],
            )
            for page in pages
        },
        generated=[p.where for p in pages if follows_the_record(p)],
    )


def pages_to_build(before: Shown, now: Shown) -> set[str] | None:
    """The pages that a change touches; none given: all of them."""
    if before.common != now.common:
        return None
    changed = {
        p for p, made in now.pages.items() if before.pages.get(p) != made
    }
    return changed | set(now.generated)


def _common_files(root: Path) -> Iterator[str]:
    yield from ("mkdocs.yml", "mkdocs.zh.yml")
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            is_page = folder == "docs" and path.suffix == ".md"
            if (
                path.is_file()
                and not is_page
                and "__pycache__" not in path.parts
            ):
                yield path.relative_to(root).as_posix()


def _proofs(record: Record) -> dict[str, str]:
    """What the record says of each file, with its tests and their places."""
    tests = [repr(test) for test in record.tests]

    def named(numbers: list[int]) -> list[str]:
        return [tests[number] for number in numbers]

    return {
        name: _digest(
            {line: named(numbers) for line, numbers in file.lines.items()},
            named(file.tests),
            (file.sha256, file.imported, file.partial, file.failure),
        )
        for name, file in record.files.items()
    }


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
