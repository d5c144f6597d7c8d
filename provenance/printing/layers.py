"""The folders of the application, the highest first, as a drawing.

Their order is that of the table in its README, which a test compares with the
imports.  A drawing beforehand would have to be made again for a new folder.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import count

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION
from provenance.printing.context import Context

README, CODE = f"{APPLICATION}/README.md", "__init__.py"
ROW = re.compile(r"^\| (?P<homes>(?:`\w+/`(?:, )?)+) \| .+ \|$", re.MULTILINE)
HOME = re.compile(r"`(\w+)/`")

WIDTH, HEIGHT, BOX, STEP = 400, 40, 189, 64
FONTS = "ui-monospace, Menlo, Consolas, monospace"
TITLES = {
    "en": ("The layers of the application", "From above: {0}. {1}"),
    "zh": ("参考应用的各层", "从上到下：{0}。{1}"),
}
RULES = {
    "en": "Imports lead down, none leads up.",
    "zh": "导入只向下，不向上。",
}


def layers(context: Context) -> list[str]:
    """The drawing, on one line of HTML.

    Raises:
        ProvenanceError: the README has no such table.
    """
    levels = [[f"{APPLICATION}/{CODE}"], *reversed(_levels(context))]
    title, sentence = TITLES[context.language]
    told = sentence.format(
        "; ".join(", ".join(homes) for homes in levels),
        RULES[context.language],
    )
    height = STEP * len(levels) - (STEP - HEIGHT) + 2
    place = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    drawn = "".join(_drawn(levels))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {place} role="img" '
        'aria-labelledby="layers-title" aria-describedby="layers-told" '
        f'fill="currentColor" font-family="{FONTS}" font-size="16" '
        'text-anchor="middle">'
        f'<title id="layers-title">{title}</title>'
        f'<desc id="layers-told">{escape(told)}</desc>{drawn}</svg>'
    )
    return [svg]


def _levels(context: Context) -> list[list[str]]:
    """The folders with code, those first that others import."""
    folder = context.prover.root / APPLICATION
    text = (folder / "README.md").read_text(encoding="utf-8")
    rows = [HOME.findall(row["homes"]) for row in ROW.finditer(text)]
    found = [
        [f"{home}/" for home in homes if (folder / home / CODE).exists()]
        for homes in rows
    ]
    levels = list(filter(None, found))
    if not levels:
        what = "no table lists the folders of the application"
        fix = "See provenance/printing/layers.py."
        raise ProvenanceError(README, what, fix)
    return levels


def _drawn(levels: Sequence[Sequence[str]]) -> Iterator[str]:
    """Boxes, and an arrow from each level to the one below it."""
    for level, top in zip(levels, count(1, STEP), strict=False):
        if top > 1:
            yield _arrow(top - (STEP - HEIGHT), top)
        wide = WIDTH - 2 if len(level) == 1 else BOX
        for place, name in enumerate(level):
            yield _box(1 + place * (WIDTH - 2 - wide), top, wide, name)


def _box(left: int, top: int, width: int, name: str) -> str:
    return (
        f'<rect x="{left}" y="{top}" width="{width}" height="{HEIGHT}" rx="4" '
        'fill="var(--diagram-node)" stroke="currentColor"/>'
        f'<text x="{left + width // 2}" y="{top + 25}">{escape(name)}</text>'
    )


def _arrow(top: int, bottom: int) -> str:
    middle = WIDTH // 2
    return (
        f'<path d="M{middle} {top}V{bottom - 8}" fill="none" '
        'stroke="currentColor"/>'
        f'<path d="M{middle - 5} {bottom - 8}h10l-5 8z"/>'
    )
