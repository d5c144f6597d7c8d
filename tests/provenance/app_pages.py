"""What a directive stands for on a page of the application."""

from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.generated import expand
from provenance.printing.proof import Prover
from provenance.record import Record
from tests.provenance.projects import Sample


def made(
    sample: Sample,
    name: str,
    language: str = "en",
    record: Record | None = None,
) -> list[str]:
    """What a directive stands for."""
    prover = Prover(record or sample.record(), sample.root)
    page = Page(f"docs/{language}/reference/x.md", {}, [f"[[{name}]]"])
    return expand(page.lines, Context(page, prover, language, "../../"))
