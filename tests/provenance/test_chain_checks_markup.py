"""Checks: no page holds what could pass for a proven block."""

import pytest

from provenance.checks.markup import LONGEST_CODE, foreign_markup
from provenance.checks.project import Project
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE

EN = PAGE.format("en")


def told(sample: Sample, text: str) -> list[str]:
    """What is told of a page that ends with a text."""
    old = (sample.root / EN).read_text(encoding="utf-8")
    sample.write(EN, f"{old}\n{text}\n")
    return [
        str(p) for p in foreign_markup(Project(sample.record(), sample.root))
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<code>tea<br></code>", "<code> is HTML"),
        ("<xmp>tea</xmp>", "<xmp> is HTML"),
        ("<textarea>", "<textarea> is HTML"),
        ("<iframe srcdoc='tea'>", "<iframe srcdoc='tea'> is HTML"),
        ('<div class="highlight">tea</div>', '<div class="highlight"> is HTML'),
        ("<SVG><text>tea</text></SVG>", "<SVG> is HTML"),
        ("<script\nsrc=x></script>", "<script is HTML"),
        ('<figure onclick="x">', '<figure onclick="x"> is HTML'),
        ("<!-- tea -->", "<!-- tea --> is HTML"),
        ("Tea {: data-copy=x }", "{: data-copy=x } says more than an anchor"),
        ("Tea { .proof #tea }", "{ .proof #tea } says more than an anchor"),
        ("![tea](data:image/svg+xml,x)", "a picture proves nothing"),
        (f"`{'x' * (LONGEST_CODE + 1)}`", "this code has 71 characters"),
    ],
)
def test_foreign(sample: Sample, text: str, problem: str) -> None:
    """HTML, attributes, pictures and long code are told, with their place."""
    line = len((sample.root / EN).read_text(encoding="utf-8").splitlines()) + 2
    first = told(sample, text)[0]
    assert first.startswith(f"{EN}:{line}: {problem}. ")


@pytest.mark.parametrize(
    "text",
    [
        '<figure class="diagram">\n<figcaption>Tea</figcaption>\n</figure>',
        "## Tea { #more-tea }",
        "[](){ #s02 } Tea",
        "`<code>`, `{% tea %}` and `{ .proof }`",
        "1 < 2 and 3 > 2, at <https://tea.example/>",
        f"`{'x' * LONGEST_CODE}`",
    ],
)
def test_own(sample: Sample, text: str) -> None:
    """Nothing is told of what pages are made of."""
    assert told(sample, text) == []
