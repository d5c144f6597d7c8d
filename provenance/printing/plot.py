"""A plot of shares as an SVG, on one line of Markdown.

Its colours are the site's variables, so it follows the light and the dark
scheme.  Lines are told apart by dashes, marks and names, not by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 480, 360
LEFT, RIGHT, TOP, BOTTOM = 48, 352, 40, 310
#: How the lines are drawn: colour, dashes, and the mark around a point.
STYLES = (
    ("--proven", "none", "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z"),
    ("--answer", "10 5", "M-4.5 -4.5H4.5V4.5H-4.5Z"),
    ("--wrong", "3 4", "M0 -6L6 5H-6Z"),
    ("--md-default-fg-color--light", "12 4 3 4", "M0 -6L6 0L0 6L-6 0Z"),
)


@dataclass(frozen=True)
class Line:
    """A name, and a share (0 to 1) for each place of the horizontal axis."""

    name: str
    shares: Sequence[float]


@dataclass(frozen=True)
class Words:
    """What a plot says: a title, a text for who cannot see it, the axes."""

    title: str
    text: str
    across: str
    up: str


def draw(places: Sequence[float], lines: Sequence[Line], words: Words) -> str:
    """Draw at most four lines over places in ascending order."""
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    named = 'role="img" aria-labelledby="plot-title plot-text"'
    ink = 'font-size="16" fill="var(--md-default-fg-color)"'
    parts = [
        f"<svg {size} {named} {ink}>",
        f'<title id="plot-title">{escape(words.title)}</title>',
        f'<desc id="plot-text">{escape(words.text)}</desc>',
        *_frame(places, words),
    ]
    for line, style in zip(lines, STYLES, strict=False):
        parts += _line(places, line, style)
    return "".join([*parts, "</svg>"])


def _frame(places: Sequence[float], words: Words) -> list[str]:
    """The grid, its numbers, and what the axes are."""
    parts = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = _y(share)
        parts += [
            f'<path d="M{LEFT} {y}H{RIGHT}" stroke="var(--line)"/>',
            _text(LEFT - 8, y + 5, f"{share * 100:.0f}", "end"),
        ]
    for place in places:
        x = _x(place, places)
        parts.append(_text(x, BOTTOM + 22, f"{place:g}", "middle"))
    middle = (LEFT + RIGHT) / 2
    return [
        *parts,
        _text(middle, HEIGHT - 8, words.across, "middle"),
        _text(4, TOP - 20, words.up, "start"),
    ]


def _line(
    places: Sequence[float], line: Line, style: tuple[str, str, str]
) -> list[str]:
    """A line with a mark at each point, and its name at the end."""
    colour, dashes, mark = style
    shares = zip(places, line.shares, strict=True)
    points = [(_x(place, places), _y(share)) for place, share in shares]
    path = "L".join(f"{x} {y}" for x, y in points)
    marks = [
        f'<path d="{mark}" transform="translate({x} {y})" '
        f'fill="var({colour})"><title>{escape(line.name)} {share:.1%}</title>'
        "</path>"
        for (x, y), share in zip(points, line.shares, strict=True)
    ]
    ink = f'stroke="var({colour})" stroke-width="2.5"'
    return [
        f'<path d="M{path}" fill="none" {ink} stroke-dasharray="{dashes}"/>',
        *marks,
        _text(RIGHT + 12, points[-1][1] + 5, line.name, "start"),
    ]


def _text(x: float, y: float, text: str, anchor: str) -> str:
    said = escape(text)
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}">{said}</text>'


def _x(place: float, places: Sequence[float]) -> float:
    first, last = places[0], places[-1]
    return round(LEFT + (place - first) / (last - first) * (RIGHT - LEFT), 1)


def _y(share: float) -> float:
    return round(BOTTOM - share * (BOTTOM - TOP), 1)
