"""Every question of an answered topic is answered, every mistake corrected."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.layout import is_wrong
from provenance.pages.catalogue import (
    Correction,
    answered_topics,
    corrections_of,
    titles,
)
from provenance.pages.markdown import LANGUAGES


def unanswered_questions(project: Project) -> Problems:
    """A question of a topic that has a page, without its heading there."""
    for topic in answered_topics(project.root):
        for language in LANGUAGES:
            page = project.pages[language].get(topic.page)
            if page is None:
                continue  # different_languages tells
            found = titles(page)
            for number in topic.questions:
                if number not in found:
                    what = f"question Q{number:02} has no answer here"
                    fix = f"Add `## Q{number:02}. ... {{ #q{number:02} }}`."
                    yield ProvenanceError(page.where, what, fix)


def unproven_corrections(project: Project) -> Problems:
    """A mistake of an answered topic that is not told, shown or proven."""
    topics = answered_topics(project.root)
    known = {ledger_id for topic in topics for ledger_id in topic.mistakes}
    for ledger_id in sorted(set(project.record.corrections) - known):
        what = f"a test corrects {ledger_id}, which no answered topic has"
        yield ProvenanceError("tests", what, "See docs/topics.toml.")
    for topic in topics:
        try:
            told = corrections_of(topic, project.root)
        except ProvenanceError as problem:
            yield problem
            continue
        where = f"docs/corrections/{topic.name}.toml"
        for ledger_id in sorted(set(topic.mistakes) ^ {c.id for c in told}):
            what = f"{ledger_id} is not both here and in docs/topics.toml"
            yield ProvenanceError(where, what, "Add it or take it out.")
        for correction in told:
            yield from _unproven(correction, where, project)


def _unproven(correction: Correction, where: str, project: Project) -> Problems:
    """What one correction lacks: a proof, its counter-example, its place."""
    tested = project.record.corrections.get(correction.id)
    if not tested and not correction.source:
        what = f"{correction.id} has neither a test nor a source"
        fix = f'Mark a test with `corrects("{correction.id}")`.'
        yield ProvenanceError(where, what, fix)
    if correction.question not in correction.topic.questions:
        what = f"{correction.id} belongs to no question of this topic"
        yield ProvenanceError(where, what, "Mend its `question`.")
    example = correction.example
    if example and not (
        is_wrong(example) and (project.root / example).is_file()
    ):
        what = f"{correction.id}: {example} is no counter-example"
        yield ProvenanceError(where, what, "Mend its path.")
    anchor = correction.id.lower()
    for language in LANGUAGES:
        page = project.pages[language].get(correction.topic.page)
        if page and anchor not in page.anchors:
            what = f"there is no anchor for {correction.id}"
            fix = f"Add `{{ #{anchor} }}` to a heading."
            yield ProvenanceError(page.where, what, fix)
