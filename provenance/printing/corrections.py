"""The Corrections page: the mistakes of the answered topics, and proofs."""

from html import escape

from provenance.pages.catalogue import (
    Correction,
    answered_topics,
    corrections_of,
    topic_page,
)
from provenance.printing.footer import listed, source_link
from provenance.printing.labels import LABELS
from provenance.printing.proof import Prover
from provenance.record import Test


def corrections(prover: Prover, language: str, root: str) -> list[str]:
    """Every mistake of the answered topics, with what proves it wrong."""
    made = []
    for topic in answered_topics(prover.root):
        page = topic_page(topic, language, prover.root)
        made += [f"## {page.meta['title']} {{ #{topic.name} }}", ""]
        for correction in corrections_of(topic, prover.root):
            made += _correction(correction, prover, language, root)
    return made


def _correction(
    correction: Correction, prover: Prover, language: str, root: str
) -> list[str]:
    labels, anchor = LABELS[language], correction.id.lower()
    topic = correction.topic
    lines = [
        f"### {correction.id} {{ #{anchor} }}",
        "",
        f"**{labels.claimed}**: {correction.wrong[language]}",
        "",
        f"**{labels.true}**: {correction.right[language]}",
        "",
        f"- {labels.answer} [Q{correction.question:02}]({topic.page}#{anchor})",
    ]
    if correction.example:
        link = source_link(correction.example, root)
        name = escape(correction.example)
        lines.append(
            f'- {labels.example}: <a href="{link}"><code>{name}</code></a>'
        )
    if correction.source:
        lines.append(f"- {labels.source}: <{correction.source}>")
    tests = [
        prover.record.tests[number]
        for number in prover.record.corrections.get(correction.id, [])
    ]
    if tests:
        lines += ["", _tests(tests, language, root)]
    return [*lines, ""]


def _tests(tests: list[Test], language: str, root: str) -> str:
    labels = LABELS[language]
    summary = labels.verified_by(len(tests))
    return (
        f'<details class="proof-tests"><summary>{summary}</summary>'
        f"{listed(tests, root, labels)}</details>"
    )
