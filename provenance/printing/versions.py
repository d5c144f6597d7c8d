"""On which versions the blocks of a page and their tests ran."""

from collections.abc import Mapping, Sequence
from html import escape

from provenance.matrix.results import KINDS
from provenance.mutation.results import topic_of
from provenance.printing.beginning import VERIFICATION, address
from provenance.printing.context import Context
from provenance.printing.proof import Proof


def ran_on(proofs: Sequence[Proof], context: Context) -> str:
    """The line of a page that says on which versions its blocks ran.

    All blocks are proven by one record, and one run has one version of each
    library: so no block can differ from its page, and none has to say so. On
    which other versions the tests passed is told behind. A link tells for
    which case those sentences hold that name none.
    """
    used = {name: v for p in proofs for name, v in p.versions.items()}
    python = {"Python": used.pop("Python")}
    versions = listed_versions(python | dict(sorted(used.items())))
    labels = context.labels
    case = f"{address(context.language, context.root)}#case"
    text = labels.ran_on.format(versions) + _also(context)
    link = f'<a href="{case}">{labels.case_told}</a>'
    return f'<p class="proof-versions">{text} {link}</p>'


def listed_versions(versions: Mapping[str, str]) -> str:
    """Names and versions in one line of HTML."""
    return escape(" · ".join(f"{k} {v}" for k, v in versions.items()))


def also_passed(context: Context) -> dict[str, list[str]]:
    """The other versions on which all tests of what a page shows passed.

    They are versions of Python for each kind of versions of the libraries.
    """
    topics = {topic_of(block.source) for block in context.page.blocks}
    passed = context.prover.matrix.passed(topics)
    here = context.prover.record.python
    newest = [m for m in passed[KINDS[0]] if not here.startswith(f"{m}.")]
    return {**passed, KINDS[0]: newest}


def _also(context: Context) -> str:
    labels = context.labels
    comma, semicolon = labels.also_between
    told = semicolon.join(
        labels.also_on[kind].format(comma.join(pythons))
        for kind, pythons in also_passed(context).items()
        if pythons
    )
    if not told:
        return ""
    page = address(context.language, context.root, VERIFICATION)
    return labels.also.format(f'<a href="{page}#matrix">{told}</a>')
