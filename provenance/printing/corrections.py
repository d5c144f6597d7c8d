"""The Corrections page: the mistakes of the answered topics, and proofs."""

from html import escape

from provenance.pages.catalogue import (
    Correction,
    answered_topics,
    corrections_of,
)
from provenance.pages.markdown import Page
from provenance.pages.topic_pages import (
    name_of,
    pages_of_topic,
    place_of,
    question_page,
)
from provenance.printing.context import Context
from provenance.printing.footer import listed, source_link
from provenance.record import Test


def corrections(context: Context) -> list[str]:
    """Every mistake of the answered topics, with what proves it wrong."""
    made = []
    root = context.prover.root
    for topic in answered_topics(root):
        pages = pages_of_topic(topic, context.language, root)
        made += [f"## {pages[0].meta['title']} {{ #{topic.name} }}", ""]
        for correction in corrections_of(topic, root):
            made += _correction(correction, pages, context)
    return made


def _correction(
    correction: Correction, pages: list[Page], context: Context
) -> list[str]:
    """One mistake, under the heading that its page has for it."""
    labels, language = context.labels, context.language
    anchor = correction.id.lower()
    page, heading = place_of(anchor, pages)
    answer = question_page(correction.topic, correction.question)
    link = f"{correction.topic.pages}/{name_of(page)}.md#{anchor}"
    lines = [
        f"### {correction.id}{labels.colon}{heading} {{ #{anchor} }}",
        "",
        f"**{labels.claimed}**{labels.colon}{correction.wrong[language]}",
        "",
        f"**{labels.true}**{labels.colon}{correction.right[language]}",
        "",
        f"- {labels.answer} [Q{correction.question:02}]({answer})",
        f"- {labels.shown} [{page.meta['title']}]({link})",
    ]
    if correction.example:
        link = source_link(correction.example, context.root)
        name = f"<code>{escape(correction.example)}</code>"
        name = f'<a href="{link}">{name}</a>'
        lines.append(f"- {labels.example}{labels.colon}{name}")
    if correction.source:
        lines.append(f"- {labels.source}{labels.colon}<{correction.source}>")
    record = context.prover.record
    tests = [
        record.tests[number]
        for number in record.corrections.get(correction.id, [])
    ]
    if tests:
        lines += ["", _tests(tests, context)]
    return [*lines, ""]


def _tests(tests: list[Test], context: Context) -> str:
    labels = context.labels
    return (
        f'<details class="proof-tests">{labels.summary(len(tests))}'
        f"{listed(tests, context.root, labels)}</details>"
    )
