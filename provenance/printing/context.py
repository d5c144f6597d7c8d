"""What the generated parts of a page are made from."""

from dataclasses import dataclass

from provenance.pages.markdown import Page
from provenance.printing.labels import LABELS, Labels
from provenance.printing.proof import Prover


@dataclass(frozen=True)
class Context:
    """The page that is converted, in its place on the site.

    Args:
        page: the page.
        prover: proves its blocks; knows the record and the project's folder.
        language: "en" or "zh".
        root: the site's root as seen from the page, such as ``../../``.
    """

    page: Page
    prover: Prover
    language: str
    root: str

    @property
    def labels(self) -> Labels:
        """The words of the page's language."""
        return LABELS[self.language]
