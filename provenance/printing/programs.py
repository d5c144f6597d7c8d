"""The HTML around the files of a program that stand in a row."""

from collections.abc import Sequence
from html import escape

from provenance.pages.fences import Block, rows
from provenance.printing.labels import LABELS


def frames(
    blocks: Sequence[Block], language: str, root: str
) -> list[tuple[str, str]]:
    """What is printed before and behind each block of a page.

    Args:
        blocks: the page's blocks.
        language: "en" or "zh".
        root: the site's root as seen from the page, such as ``../../``.
    """
    found: list[tuple[str, str]] = []
    for row in rows(blocks):
        inner = [""] * (len(row) - 1)
        head, foot = _frame(row[0].program, language, root)
        found += zip([head, *inner], [*inner, foot], strict=True)
    return found


def _frame(program: str | None, language: str, root: str) -> tuple[str, str]:
    """The program's name with the download of its folder, and the end."""
    if program is None:
        return "", ""
    name = escape(f"{program.rsplit('/', 1)[1]}/")
    head = (
        f'<div class="program" role="group" aria-label="{name}">'
        f'<p class="program-name"><strong>{name}</strong> '
        f'<a href="{root}source/{program}.zip" download>'
        f"{LABELS[language].download}</a></p>"
    )
    return head, "</div>"
