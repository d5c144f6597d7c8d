"""The tables of the experiment, made from its record."""

import pytest
from bs4 import BeautifulSoup

from provenance.errors import ProvenanceError
from provenance.printing.experiment import (
    RECORD,
    accuracies,
    margins,
    missing,
    plot,
)
from provenance.printing.experiment_words import WORDS
from provenance.printing.generated import expand
from tests.provenance.converting import convert
from tests.provenance.experimenting import COUNTS, context
from tests.provenance.projects import Sample


def test_accuracies(sample: Sample) -> None:
    """The table has each family's share at each level."""
    assert accuracies(context(sample)) == [
        "| Right answers at noise | 0 | 0.5 |",
        "| --- | ---: | ---: |",
        "| Picture alone | 80.0% | 60.0% |",
        "| Note alone | 30.0% | 30.0% |",
        "| Late fusion | 90.0% | 75.0% |",
        "| Early, with attention | 75.0% | 65.0% |",
    ]


def test_margins(sample: Sample) -> None:
    """Margins are points with a sign; alone there is none."""
    assert margins(context(sample)) == [
        "| Fusion | Better by (points) | 95% interval | Ten other seeds |",
        "| --- | ---: | ---: | ---: |",
        "| Late fusion | +15.0 | −1.2 … +20.5 | +10.0 … +20.0 |",
        "| Early, with attention | +15.0 | −1.2 … +20.5 | −4.0 … +0.0 |",
    ]


def test_missing(sample: Sample) -> None:
    """A row for each family, at the level that the record is about."""
    assert missing(context(sample))[:3] == [
        "| At noise 0.5 | Both given | Note missing | Picture missing |",
        "| --- | ---: | ---: | ---: |",
        "| Picture alone | 60.0% | 40.0% | 50.0% |",
    ]


def test_languages_have_the_same_numbers(sample: Sample) -> None:
    """Each word and table is there in both languages."""
    assert WORDS["en"].families.keys() == WORDS["zh"].families.keys()
    for table in (accuracies, margins, missing):
        english, chinese = (table(context(sample, x)) for x in ("en", "zh"))
        for one, other in zip(english[2:], chinese[2:], strict=True):
            assert one.split(" | ")[1:] == other.split(" | ")[1:]
            assert one != other


def test_no_record(sample: Sample) -> None:
    """Without a record, or with a damaged one, it is told what to run."""
    page = context(sample)
    for text in ("{", None):
        if text is None:
            sample.delete(RECORD)
        else:
            sample.write(RECORD, text)
        with pytest.raises(ProvenanceError) as caught:
            plot(page)
        assert str(caught.value).startswith(f"tea.md: {RECORD} cannot be read")
        assert "Run `python -m reference.multimodal`." in str(caught.value)


def test_directives(settled: Sample) -> None:
    """On a page the directives become a figure and tables."""
    page = context(settled)
    assert expand(["[[missing]]"], page)[0].startswith("| At noise 0.5 |")
    body = (
        '# Tea\n\n<figure class="diagram">\n[[plot]]\n'
        "<figcaption>Tea.</figcaption>\n</figure>\n\n[[accuracies]]\n"
    )
    html = BeautifulSoup(convert(settled, body), "html.parser")
    assert html.select_one("figure.diagram > svg > desc")
    assert len(html.select("td")) == 3 * len(COUNTS)
