"""Both languages show the same blocks in the same order."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.fences import Block
from provenance.pages.markdown import LANGUAGES


def different_languages(project: Project) -> Problems:
    """A page in one language alone, or with other blocks or anchors."""
    first, second = (project.pages[language] for language in LANGUAGES)
    for path in sorted(first.keys() ^ second.keys()):
        where = (first | second)[path].where
        what = "this page has no counterpart in the other language"
        yield ProvenanceError(where, what, "Write it.")
    for path in sorted(first.keys() & second.keys()):
        one, other = first[path], second[path]
        for block, twin in zip(one.blocks, other.blocks, strict=False):
            if block.key != twin.key:
                what = f"{block.where} shows {_named(block)} here, not "
                what += _named(twin)
                fix = "Show the same blocks in the same order."
                yield ProvenanceError(twin.where, what, fix)
                break
        else:
            if len(one.blocks) != len(other.blocks):
                what = f"{one.where} has {len(one.blocks)} blocks, "
                what += f"this page {len(other.blocks)}"
                fix = "Show the same blocks in the same order."
                yield ProvenanceError(other.where, what, fix)
        for anchor in sorted(set(one.anchors) ^ set(other.anchors)):
            lacking = other if anchor in one.anchors else one
            what = f"there is no anchor #{anchor}, the other language has it"
            yield ProvenanceError(lacking.where, what, "Add it.")


def _named(block: Block) -> str:
    section = block.section and f":{block.section}"
    return f"{block.source}{section}" + (block.hl and f' hl="{block.hl}"')
