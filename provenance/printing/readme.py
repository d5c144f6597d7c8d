"""What the README of the application tells: its sections, as links."""

from provenance.layout import APPLICATION
from provenance.printing.context import Context
from provenance.printing.footer import source_link

README = f"{APPLICATION}/README.md"
SECTION = "## "


def readme(context: Context) -> list[str]:
    """A link to each section, in the file as the site serves it."""
    text = (context.prover.root / README).read_text(encoding="utf-8")
    return [
        f'- <a href="{source_link(README, context.root, number)}">{title}</a>'
        for number, line in enumerate(text.splitlines(), 1)
        if (title := line.removeprefix(SECTION)) != line
    ]
