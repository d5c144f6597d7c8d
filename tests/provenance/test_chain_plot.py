"""The plot of the experiment, made from its record."""

import re

import pytest
from bs4 import BeautifulSoup

from provenance.printing.experiment import DRAWN, plot
from provenance.printing.experiment_words import WORDS
from provenance.printing.plot import BOTTOM, TOP
from tests.provenance.experimenting import COUNTS, context
from tests.provenance.projects import Sample


def drawn(sample: Sample, language: str = "en") -> BeautifulSoup:
    """The plot, parsed."""
    (line,) = plot(context(sample, language))
    return BeautifulSoup(line, "html.parser")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_plot_is_read_aloud(sample: Sample, language: str) -> None:
    """Who cannot see the plot gets a title and where each line leads."""
    svg = drawn(sample, language).svg
    assert svg
    assert svg["role"] == "img"
    title, text = (
        svg.find(id=name) for name in str(svg["aria-labelledby"]).split()
    )
    assert title
    assert title.text == WORDS[language].title
    assert text
    told = WORDS[language].text.format("X", 0.9, 0.75).partition("X")[2]
    assert told.strip() in text.text
    assert len(re.findall(r"\d%", text.text)) == 2 * len(DRAWN)


def test_plot_has_the_numbers(sample: Sample) -> None:
    """Each mark stands as high as the record says, and names its number."""
    svg = drawn(sample)
    marks = svg.select("path[transform]")
    assert len(marks) == 2 * len(DRAWN)
    for mark in marks:
        title = mark.title
        assert title
        name, _, share = title.text.removesuffix("%").rpartition(" ")
        y = float(str(mark["transform"]).split()[1].rstrip(")"))
        height = (BOTTOM - y) / (BOTTOM - TOP)
        assert height == pytest.approx(float(share) / 100, abs=1e-3)
        family = {n: f for f, n in WORDS["en"].drawn.items()}[name]
        assert float(share) * 2 in COUNTS[family]


def test_lines_differ_without_colour(sample: Sample) -> None:
    """Dashes and marks differ, lines have names, colours are the site's."""
    svg = drawn(sample)
    lines = svg.select("path[stroke-dasharray]")
    assert len({line["stroke-dasharray"] for line in lines}) == len(DRAWN)
    assert len({line["stroke"] for line in lines}) == len(DRAWN)
    assert all(str(x["stroke"]).startswith("var(--") for x in lines)
    assert len({m["d"] for m in svg.select("path[transform]")}) == len(DRAWN)
    texts = {text.text for text in svg.select("text")}
    assert texts >= {*WORDS["en"].drawn.values(), "0", "0.5", "100"}
