"""The page of the experiment shows what its record holds."""

import re

from provenance.layout import ROOT
from provenance.printing.experiment import DRAWN
from reference.multimodal.record import read
from tests.site.conftest import Pages

PAGES = (
    "topics/multimodal/experiment.html",
    "topics/multimodal/experiment/index.html",
)
RECORD = ROOT / "reference" / "multimodal" / "experiment.json"


def test_built_page_has_the_numbers(pages: Pages) -> None:
    """Both languages have the plot and, below it, a table of its record."""
    record = read(RECORD)
    shares = [f"{result.both / record.test:.1%}" for result in record.results]
    found = [page for name, page in pages.items() if name.endswith(PAGES)]
    assert len(found) == 2
    for page in found:
        (plot,) = page.select('figure svg[role="img"]')
        marked = re.findall(r"[\d.]+%", plot.get_text())
        drawn = [
            f"{result.both / record.test:.1%}"
            for result in record.results
            if result.family in DRAWN
        ]
        assert set(drawn) <= set(marked)
        cells = [cell.get_text() for cell in page.select("td")]
        assert set(shares) <= set(cells)
        for margin in (r.margin for r in record.results if r.noise == 0.4):
            if margin:
                low = f"{margin.low * 100:+.1f}".replace("-", "−")
                assert any(cell.startswith(low) for cell in cells)
