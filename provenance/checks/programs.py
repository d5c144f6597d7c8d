"""A program of several files is shown as one thing."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.fences import rows


def scattered_programs(project: Project) -> Problems:
    """A file of a program apart from the others below the same heading."""
    for pages in project.pages.values():
        for page in pages.values():
            seen: dict[tuple[str, int], str] = {}
            for first, *_ in rows(page.blocks):
                if first.program is None:
                    continue
                place = first.program, first.below
                if place in seen:
                    what = f"{first.source} stands apart from other files of "
                    what += first.program
                    fix = f"Move its fence into the row at {seen[place]}."
                    yield ProvenanceError(first.where, what, fix)
                seen.setdefault(place, first.where)
