"""Find what a page asks for, or say what is nearest to it."""

from difflib import get_close_matches
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.pages.sections import Section, sections_of


def section_of(path: Path, name: str, where: str, root: Path = ROOT) -> Section:
    """Find one section for the page line ``where`` that asks for it.

    Raises:
        ProvenanceError: the file is empty or no text, or it or the section
            does not exist; then the message names the nearest that does.
    """
    if not path.is_file():
        what = f"there is no file {relative(path, root)}"
        raise ProvenanceError(where, what, _nearest_file(path, root))
    try:
        sections = sections_of(path, root)
    except UnicodeDecodeError:
        what = f"{relative(path, root)} is no text in UTF-8"
        raise ProvenanceError(where, what, "Save it as UTF-8.") from None
    if name not in sections:
        what = f"{relative(path, root)} has no section {name!r}"
        raise ProvenanceError(where, what, nearest(name, list(sections)))
    if not sections[name].lines:
        what = f"{relative(path, root)} is empty"
        raise ProvenanceError(where, what, "Show something else.")
    return sections[name]


def nearest(name: str, known: list[str]) -> str:
    """Ask whether the most similar of the known names was meant."""
    named = [other for other in known if other]
    near = get_close_matches(name, named, n=1, cutoff=0)
    return f"Did you mean {near[0]!r}?" if near else "It has no sections."


def _nearest_file(path: Path, root: Path) -> str:
    top = root / relative(path, root).split("/")[0]
    names = [relative(p, root) for p in top.rglob("*") if p.is_file()]
    return nearest(relative(path, root), names)
