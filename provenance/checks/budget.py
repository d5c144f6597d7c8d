"""Pages stay short enough to be read to their end."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.find import section_of
from provenance.pages.markdown import Page
from provenance.pages.prose import words

#: Of prose; two Chinese characters count as a word.
MOST_WORDS = 1500
#: Of code, commands and outputs, in all blocks together.
MOST_LINES = 350


def long_pages(project: Project) -> Problems:
    """A page with more prose or code than a reader gets through."""
    for pages in project.pages.values():
        for page in pages.values():
            figures = (
                ("words of prose", words(page), MOST_WORDS),
                ("lines of code", shown_lines(page, project), MOST_LINES),
            )
            for unit, count, most in figures:
                if count > most:
                    what = f"this page has {count} {unit}, {most} are allowed"
                    fix = "Move a part of it to a page of its own."
                    yield ProvenanceError(page.where, what, fix)


def shown_lines(page: Page, project: Project) -> int:
    """How many lines the blocks of a page show; unknown ones show none."""
    count = 0
    for block in page.blocks:
        path = project.root / block.source
        try:
            section = section_of(path, block.section, block.where, project.root)
        except ProvenanceError:
            continue  # unproven_blocks tells
        count += len(section.lines)
    return count
