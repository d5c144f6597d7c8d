"""The generated parts of pages: a directive on a line becomes Markdown.

``[[questions]]``, ``[[topics]]``, ``[[pages]]``, ``[[corrections]]``,
``[[verification]]``, ``[[claims]]``, ``[[mutants]]``, ``[[matrix]]`` and
``[[contract]]``; of the experiment ``[[plot]]``, ``[[accuracies]]``,
``[[margins]]`` and ``[[missing]]``; of the application ``[[layers]]``,
``[[settings]]``, ``[[extensions]]``, ``[[routes]]``, ``[[apiroutes]]``,
``[[operations]]``, ``[[readme]]``, ``[[tests]]`` and ``[[testfiles]]``; nothing
that they print is typed anywhere.
"""

import re
from collections.abc import Callable

from provenance.errors import ProvenanceError
from provenance.pages.markdown import Page
from provenance.printing.app_tests import test_files, tests
from provenance.printing.context import Context
from provenance.printing.contract import contract
from provenance.printing.corrections import corrections
from provenance.printing.experiment import (
    accuracies,
    margins,
    missing,
    plot,
)
from provenance.printing.figures import figures
from provenance.printing.layers import layers
from provenance.printing.matrix import matrix
from provenance.printing.mutants import mutants
from provenance.printing.proofs import claims
from provenance.printing.readme import readme
from provenance.printing.routes import api_routes, operations, routes
from provenance.printing.settings import extensions, settings
from provenance.printing.tables import table
from provenance.printing.topics import pages, questions, related, topics

DIRECTIVE = re.compile(r"^\[\[(?P<name>[a-z]+)\]\]$")


def expand(lines: list[str], context: Context) -> list[str]:
    """Replace each directive among the page's ``lines`` by what it stands for.

    A page of a topic ends with links to the pages that belong to it.

    Raises:
        ProvenanceError: a directive is not known.
    """
    made: list[str] = []
    for line in lines:
        found = DIRECTIVE.match(line)
        if found is None:
            made.append(line)
        elif found["name"] in GENERATORS:
            made += GENERATORS[found["name"]](context)
        else:
            what = f"there is no directive {line}"
            fix = f"The directives are {', '.join(GENERATORS)}."
            raise ProvenanceError(context.page.where, what, fix)
    return made + related(context)


def follows_the_record(page: Page) -> bool:
    """Tell whether a part of the page is made from the whole record."""
    found = (DIRECTIVE.match(line) for line in page.lines)
    return any(match and match["name"] in OF_THE_RECORD for match in found)


def _verification(context: Context) -> list[str]:
    """The numbers of the run, one row each."""
    labels = context.labels
    rows = figures(context.prover, context.language)
    return table((labels.figure, labels.value), rows, numbers=True)


GENERATORS: dict[str, Callable[[Context], list[str]]] = {
    "questions": questions,
    "topics": topics,
    "pages": pages,
    "corrections": corrections,
    "verification": _verification,
    "claims": claims,
    "mutants": mutants,
    "matrix": matrix,
    "contract": contract,
    "plot": plot,
    "accuracies": accuracies,
    "margins": margins,
    "missing": missing,
    "layers": layers,
    "settings": settings,
    "extensions": extensions,
    "routes": routes,
    "apiroutes": api_routes,
    "operations": operations,
    "readme": readme,
    "tests": tests,
    "testfiles": test_files,
}

#: These are made from headings and front matter alone.
OF_PAGES = {"questions", "topics", "pages"}
#: The others speak of tests and code, too.
OF_THE_RECORD = GENERATORS.keys() - OF_PAGES
