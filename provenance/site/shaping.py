"""What shapes each page, by digest.

A page is made from its text, from what it says of other pages, and from what
the record says of its blocks and of the tests that it names.  Titles, the
theme, the chain and the versions stand on all pages: when those change, all
are built.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from provenance.layout import ROOT
from provenance.pages.markdown import LANGUAGES, Page, pages_of
from provenance.pages.prose import headings
from provenance.pages.units import TEST
from provenance.printing.context import Context
from provenance.printing.generated import expand
from provenance.printing.marks import mark
from provenance.printing.proof import Prover
from provenance.printing.versions import also_passed
from provenance.record import Record, digest
from provenance.site.shown import Shown

FOLDERS = ("docs", "provenance", "requirements")


def shown_by(record: Record, root: Path = ROOT) -> Shown:
    """What shapes the pages as they are now."""
    prover = Prover(record, root)
    contexts = [
        Context(page, prover, language, "")
        for language in LANGUAGES
        for page in pages_of(root / "docs" / language, root)
    ]
    proofs = _proofs(record)
    titles = [_title(context.page) for context in contexts]
    packages = {name: file.packages for name, file in record.files.items()}
    versions = (record.python, record.tools, record.packages, packages)
    files = [(name, digest(root / name)) for name in _common_files(root)]
    return Shown(
        common=_digest(titles, versions, files),
        pages={
            context.page.where: _digest(
                context.page.meta,
                _text(context),
                [proofs.get(block.source) for block in context.page.blocks],
                also_passed(context),
            )
            for context in contexts
        },
    )


def _title(page: Page) -> tuple[object, ...]:
    """A page's name in the navigation, which stands on all pages."""
    first = [heading.title for heading in headings(page)[:1]]
    return page.where, page.meta.get("title"), first


def _text(context: Context) -> list[str]:
    """The page's Markdown, with its generated parts and its marks."""
    return [
        TEST.sub(lambda found: mark(found, context), line)
        for line in expand(context.page.lines, context)
    ]


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
    tests = [_digest(test) for test in record.tests]

    @cache  # many lines are run by the same tests
    def named(numbers: tuple[int, ...]) -> str:
        return _digest([tests[number] for number in numbers])

    return {
        name: _digest(
            {line: named(tuple(of)) for line, of in file.lines.items()},
            named(tuple(file.tests)),
            (file.sha256, file.imported, file.partial, file.failure),
        )
        for name, file in record.files.items()
    }


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
