"""A program is shown as one thing, with all that it takes to run it."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.complete import complete_programs, install_line
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


def lonely_programs(project: Project) -> Problems:
    """A complete program without its install line or without a command."""
    for pages in project.pages.values():
        shown = {b.source for page in pages.values() for b in page.blocks}
        for page in pages.values():
            here = {block.source for block in page.blocks}
            for name in complete_programs(page.blocks, project.root):
                if install_line(name) not in here:
                    what = f"{name} can be pasted, but not what installs it"
                    fix = f"Show {install_line(name)} in front of it."
                    yield ProvenanceError(page.where, what, fix)
                if f"{name}.console" not in shown:
                    what = f"no page prints a command that runs {name}"
                    fix = f"Show {name}.console."
                    yield ProvenanceError(page.where, what, fix)
