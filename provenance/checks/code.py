"""Code that is shown but not proven, or there but not shown."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.layout import relative, shown_files
from provenance.pages.sections import sections_of
from provenance.printing.proof import Prover
from provenance.printing.unchanged import Unchanged


def unproven_blocks(project: Project) -> Problems:
    """A typed block, or one that the record does not prove."""
    prover = Prover(project.record, project.root)
    unchanged = Unchanged(project.record, project.root)
    for block in project.blocks:
        try:
            prover.prove(block, unchanged)
        except ProvenanceError as problem:
            yield problem
    for pages in project.pages.values():
        for page in pages.values():
            yield from page.problems


def unshown_code(project: Project) -> Problems:
    """A program without page, or a section that no page shows or marks."""
    blocks = project.blocks
    sources = {block.source for block in blocks}
    shown = {(b.source, name) for b in blocks for name in (b.section, b.hl)}
    for path in shown_files(project.root):
        name = relative(path, project.root)
        empty = not path.read_bytes().strip()
        if name.startswith("snippets/") and name not in sources and not empty:
            what = "no page shows this file"
            yield ProvenanceError(name, what, "Show it or delete it.")
        try:
            sections = sections_of(path, project.root)
        except UnicodeDecodeError:
            continue
        except ProvenanceError as problem:
            yield problem
            continue
        for section in sections:
            if section and (name, section) not in shown:
                what = f"no page shows section {section!r}"
                yield ProvenanceError(name, what, "Show it or delete it.")


def claimless_tests(project: Project) -> Problems:
    """A test of a program whose docstring states no claim."""
    for test in project.record.tests:
        if test.path.startswith("tests/snippets/") and not test.claim:
            what = f"{test.name} does not say what it proves"
            where = f"{test.path}:{test.line}"
            yield ProvenanceError(where, what, "Give it a docstring.")
