"""README's figures are those of the site."""

from provenance.printing.proof import Prover
from provenance.record import load_record
from provenance.site.readme import check_figures


def test_figures_of_readme() -> None:
    """Whoever changed what is counted has written the table again."""
    check_figures(Prover(load_record()))
