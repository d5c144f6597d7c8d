"""The generated parts of pages: a directive on a line becomes Markdown.

``[[questions]]``, ``[[corrections]]`` and ``[[verification]]``; nothing that
they print is typed anywhere.
"""

import re
from collections.abc import Callable

from provenance.errors import ProvenanceError
from provenance.pages.catalogue import answered_topics, titles, topic_page
from provenance.pages.markdown import Page
from provenance.printing.corrections import corrections
from provenance.printing.figures import figures
from provenance.printing.labels import LABELS
from provenance.printing.proof import Prover

DIRECTIVE = re.compile(r"^\[\[(?P<name>[a-z]+)\]\]$")


def expand(
    page: Page, lines: list[str], prover: Prover, language: str, root: str
) -> list[str]:
    """Replace each directive among the page's ``lines`` by what it stands for.

    Raises:
        ProvenanceError: a directive is not known.
    """
    made: list[str] = []
    for line in lines:
        found = DIRECTIVE.match(line)
        if found is None:
            made.append(line)
        elif found["name"] in GENERATORS:
            made += GENERATORS[found["name"]](prover, language, root)
        else:
            fix = f"The directives are {', '.join(GENERATORS)}."
            what = f"there is no directive {line}"
            raise ProvenanceError(page.where, what, fix)
    return made


def _questions(prover: Prover, language: str, _root: str) -> list[str]:
    """All answered questions by number, each with a link to its answer."""
    entries: dict[int, str] = {}
    for topic in answered_topics(prover.root):
        for number, title in titles(
            topic_page(topic, language, prover.root)
        ).items():
            link = f"{topic.page}#q{number:02}"
            entries[number] = f"- [{title}]({link})"
    return [entries[number] for number in sorted(entries)]


def _verification(prover: Prover, language: str, _root: str) -> list[str]:
    """The numbers of the run, one row each."""
    labels = LABELS[language]
    rows = [
        f"| {name} | {value} |" for name, value in figures(prover, language)
    ]
    return [f"| {labels.figure} | {labels.value} |", "| --- | ---: |", *rows]


GENERATORS: dict[str, Callable[[Prover, str, str], list[str]]] = {
    "questions": _questions,
    "corrections": corrections,
    "verification": _verification,
}
