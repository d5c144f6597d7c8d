"""Proven sentences as readers see them."""

import pytest

from provenance.errors import ProvenanceError
from provenance.record import Test as Passed
from tests.provenance.converting import Blocks, convert
from tests.provenance.projects import Sample

PAGE = "docs/{}/topics/tea/cups.md"
PATH = "tests/snippets/tea/test_tea.py"
CLAIM = 'Tea is `hot` | & "sweet" *now*.'


def marks(
    sample: Sample, body: str, language: str = "en"
) -> list[dict[str, str]]:
    """The marks of a page, in order."""
    record = sample.record()
    record.tests.append(Passed(f"{PATH}::test_hot", CLAIM, PATH, 2))
    html = convert(sample, body, PAGE.format(language), record)
    assert "](" not in html
    return Blocks(html, "claim").found


@pytest.mark.parametrize(
    "body",
    [
        "Tea is hot.[](test:hot)",
        "Tea is *hot [](test:hot)* **now**.",
        "- Tea is hot.\n  [](test:tea/hot) [](claim:none)",
        "| a |\n| --- |\n| `x` [](test:hot) |",
        '??? question "Why?"\n\n    Tea is hot.[](test:hot)',
        "<figure>\n<figcaption>Tea.[](test:hot)</figcaption>\n</figure>",
    ],
)
def test_mark(settled: Sample, body: str) -> None:
    """A mark leads to the test's code and tells its claim as it is written."""
    (mark,) = marks(settled, body)
    assert mark["href"] == f"../../../source/{PATH}.html#L2"
    assert mark["title"] == mark["aria-label"] == f"Proven by a test: {CLAIM}"


def test_mark_of_a_server(settled: Sample) -> None:
    """The mark of a test that needs a server says how that is run."""
    path = "tests/services/tea/test_urn.py"
    settled.write(path, 'def test_big():\n    """An urn is big."""\n')
    (mark,) = marks(settled, "An urn is big.[](service:big)")
    assert mark["href"] == f"../../../source/{path}.html#L1"
    told = "Proven on a real server by nox -s services: An urn is big."
    assert mark["title"] == told


def test_mark_in_chinese(settled: Sample) -> None:
    """The mark's words are those of the page; the claim stays English."""
    one, two = marks(settled, "热。[](test:hot)[](test:tea/hot)", "zh")
    assert one == two
    assert one["href"] == f"../../../../source/{PATH}.html#L2"
    assert one["aria-label"] == f"由测试证明：{CLAIM}"


def test_code_is_left_alone(settled: Sample) -> None:
    """A name in code is no proof."""
    html = convert(settled, "Write `[](test:hot)` there.")
    assert "<code>[](test:hot)</code>" in html


def test_unknown(settled: Sample) -> None:
    """A test that there is not stops the page."""
    with pytest.raises(ProvenanceError, match="have no test 'cold'"):
        marks(settled, "Tea is cold.[](test:cold)")
