"""The drawing of the application's folders."""

import re
from xml.etree import ElementTree as ET

import pytest

from provenance.errors import ProvenanceError
from provenance.layout import ROOT
from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.layers import README, layers
from provenance.printing.proof import Prover
from tests.provenance.projects import Sample
from tests.reference.imports import LEVELS

TABLE = """| folder | what it holds |
| --- | --- |
| `low/` | it |
| `one/`, `two/` | more |
| `pictures/` | no code |
| `high/` | it |
"""


def drawn(sample: Sample, language: str = "en") -> ET.Element:
    """The drawing, which is well-formed and on one line."""
    page = Page("index.md", {}, [])
    prover = Prover(sample.record(), sample.root)
    (line,) = layers(Context(page, prover, language, "../"))
    return ET.fromstring(line)  # noqa: S314


def test_the_highest_stands_above(sample: Sample) -> None:
    """Folders with code are drawn, those last that others import."""
    sample.write(README, TABLE)
    for home in ("low", "one", "two", "high"):
        sample.write(f"reference/{home}/__init__.py", "")
    svg = drawn(sample)
    boxes = [(e.text, int(e.get("y", 0))) for e in svg.iter() if e.get("y")]
    texts = {text: y for text, y in boxes if text}
    order = ["reference/__init__.py", "high/", "one/", "low/"]
    assert sorted(texts, key=lambda name: texts[name]) == [
        *order[:3],
        "two/",
        order[3],
    ]
    assert texts["one/"] == texts["two/"]
    title, told = svg[0].text, svg[1].text
    assert title == "The layers of the application"
    assert told == (
        "From above: reference/__init__.py; high/; one/, two/; low/. "
        "Imports lead down, none leads up."
    )
    assert not re.search(r'(?:fill|stroke)="#', ET.tostring(svg, "unicode"))
    assert "导入只向下" in str(drawn(sample, "zh")[1].text)


def test_no_table(sample: Sample) -> None:
    """A README that lists no folder with code is told."""
    sample.write(README, TABLE)
    with pytest.raises(ProvenanceError, match="no table lists the folders"):
        drawn(sample)


def test_the_application_is_drawn_as_it_is(sample: Sample) -> None:
    """Each folder of the application is drawn on its level."""
    text = (ROOT / README).read_text(encoding="utf-8")
    sample.write(README, text)
    for home in set().union(*LEVELS):
        sample.write(f"reference/{home}/__init__.py", "")
    told = str(drawn(sample)[1].text).removeprefix("From above: ")
    levels = told.partition(". Imports")[0].split("; ")[1:]
    found = [{name.rstrip("/") for name in x.split(", ")} for x in levels]
    assert found == list(reversed(LEVELS))
