"""Units of prose: what they are, and what proves each."""

import pytest

from provenance.pages.markdown import Page
from provenance.pages.units import Named, Unit, units

FENCE = '```python\n--8<-- "snippets/tea/shop.py"\n```'

PAGE = f"""# Tea {{ #tea }}

!!! answer "The answer"

    Tea is hot.
    It has to be.

## Cups {{ #cups }}

[](){{ #s01 }} A cup
is round:

{FENCE}

1. First, water.
   Then tea.
2. Second, milk:

    {FENCE.replace(chr(10), chr(10) + "    ")}

| Cup | Price |
| --- | ---: |
| small | 2 |

<figure class="diagram">
--8<-- "docs/diagrams/tea.en.svg"
<figcaption>A cup is filled.</figcaption>
</figure>

??? question "Why not?"

    Because.

[[pages]]
"""


def unit(text: str, below: str = "") -> Unit:
    """The only unit of a page, or the one before something else."""
    found = units(Page("tea.md", {}, f"{text}\n\n{below}".splitlines()))
    return found[0]


def test_units() -> None:
    """Headings, titles, blocks, drawings and first rows are none."""
    found = units(Page("tea.md", {}, PAGE.splitlines(), 4))
    assert [(u.where, u.section, u.words) for u in found] == [
        ("tea.md:9", "tea", "Tea is hot. It has to be."),
        ("tea.md:14", "cups", "A cup is round:"),
        ("tea.md:21", "cups", "First, water. Then tea."),
        ("tea.md:23", "cups", "Second, milk:"),
        ("tea.md:31", "cups", "| small | 2 |"),
        ("tea.md:35", "cups", "A cup is filled."),
        ("tea.md:40", "cups", "Because."),
    ]


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        ("Tea is hot.[](test:hot)", [Named("hot")]),
        (
            "Hot.[](test:hot) Good.[](service:cups/good)",
            [Named("hot"), Named("cups/good", service=True)],
        ),
        ("| a | b [](test:row) |", [Named("row")]),
        ("Tea is hot.", []),
        ("Tea is [hot](test.md).", []),
        ("Tea is hot.[](tests:hot)", []),
    ],
)
def test_named_tests(text: str, tests: list[Named]) -> None:
    """A unit may name several tests; a reader does not see the names."""
    found = unit(text)
    assert found.tests == tests
    assert "](" not in found.words
    assert found.proof == ("test" if tests else "")


def test_only_on_servers() -> None:
    """A unit that a server alone proves is counted apart."""
    assert unit("Tea is hot.[](service:hot)").proof == "service"


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        ("Tea ([RFC 2324](https://tea.example/)).", "source"),
        ("Flask 3.1: [tea](https://tea.example/)", "source"),
        ("[Tea, 1 May 2026](<https://tea.example/>)", "source"),
        ("[Tea](https://tea.example/)", "none"),
        ("As [tea](https://tea.example/) says.", ""),
        ("As [RFC 2324](tea.md) says.", ""),
        ("In 1998 it was [tea](https://tea.example/).", "source"),
        ("In 1998, a long time before any [tea](https://tea.example/).", ""),
    ],
)
def test_source(text: str, proof: str) -> None:
    """A source is a link out of the site, with a number that dates it."""
    assert unit(text).proof == proof


@pytest.mark.parametrize(
    ("text", "below", "proof"),
    [
        ("It is hot in all cups of all shops of this town:", FENCE, "block"),
        ("它在所有茶杯里都是热的：", FENCE, "block"),
        ("It is hot in all cups of all shops of this town.", FENCE, ""),
        ("It is hot in all cups of all shops of this town:", "- tea", ""),
        ("These are hot:", "- tea", "none"),
        ("以下是热的：", "- 茶", "none"),
        ("These are hot:", "Tea.", ""),
        ("These are hot:", "", ""),
        ("[Tea](tea.md), [milk](milk.md)", "", "none"),
        ("[](){ #s01 }", "", "none"),
        ("Read on. [](claim:none)", "", "none"),
    ],
)
def test_without_test(text: str, below: str, proof: str) -> None:
    """A block proves what introduces it; a few words may introduce a list."""
    assert unit(text, below).proof == proof


def test_with_test_above_a_block() -> None:
    """What introduces a block and names a test is proven by the test."""
    assert unit("Tea is hot.[](test:hot) It has to be:", FENCE).proof == "test"
