"""Every question of an answered topic is answered, every mistake corrected."""

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.layout import is_wrong
from provenance.pages.catalogue import (
    Correction,
    answered_topics,
    corrections_of,
)
from provenance.pages.markdown import LANGUAGES, Page
from provenance.pages.topic_pages import (
    pages_of_topic,
    place_of,
    question_of,
    question_page,
)


def unanswered_questions(project: Project) -> Problems:
    """A topic without its first page, or a question without its own."""
    for topic in answered_topics(project.root):
        for language in LANGUAGES:
            pages = project.pages[language]
            folder = f"docs/{language}/{topic.pages}"
            if f"{topic.pages}/index.md" not in pages:
                what = "this topic has no first page"
                yield ProvenanceError(folder, what, "Write `index.md`.")
            for number in topic.questions:
                page = pages.get(question_page(topic, number))
                if page is None:
                    what = f"question Q{number:02} has no page"
                    fix = f"Write `q{number:02}.md`."
                    yield ProvenanceError(folder, what, fix)
                else:
                    yield from _unanswered(number, page)


def _unanswered(number: int, page: Page) -> Problems:
    """What a question's page lacks to be found: its heading, its title."""
    name = f"Q{number:02}"
    answered = question_of(page)
    if answered is None or answered[0] != number:
        what = f"question {name} has no answer here"
        fix = f"Begin with `# {name}. ... {{ #{name.lower()} }}`."
        yield ProvenanceError(page.where, what, fix)
    if not str(page.meta.get("title", "")).startswith(f"{name} "):
        what = "the title does not name the question"
        yield ProvenanceError(page.where, what, f"Write `title: {name} ...`.")


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
    if correction.source and not correction.source.startswith("https://"):
        what = f"{correction.id}: {correction.source!r} is no source"
        yield ProvenanceError(where, what, "Write an address with https.")
    if correction.question not in correction.topic.questions:
        what = f"{correction.id} belongs to no question of this topic"
        yield ProvenanceError(where, what, "Mend its `question`.")
    example = correction.example
    if example and not (
        is_wrong(example) and (project.root / example).is_file()
    ):
        what = f"{correction.id}: {example} is no counter-example"
        yield ProvenanceError(where, what, "Mend its path.")
    elif example and tested and not _ran(example, tested, project):
        what = f"no test that corrects {correction.id} runs {example}"
        fix = "Mark the test that does, or name another example."
        yield ProvenanceError(where, what, fix)
    for language in LANGUAGES:
        pages = pages_of_topic(correction.topic, language, project.root)
        if not pages:
            continue  # different_languages tells
        try:
            place_of(correction.id.lower(), pages)
        except ProvenanceError as problem:
            yield problem


def _ran(example: str, tests: list[int], project: Project) -> bool:
    """Whether one of the tests ran a line of a counter-example."""
    proof = project.record.files.get(example)
    ran = proof.lines.values() if proof else []
    return any(number in line for line in ran for number in tests)
