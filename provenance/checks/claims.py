"""Every unit of prose names what proves it, alike in both languages."""

from collections import defaultdict

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import LANGUAGES, Page
from provenance.pages.units import NONE, Named, units
from provenance.printing.naming import Names


def unproven_claims(project: Project) -> Problems:
    """A unit without proof, or with a test that does not prove it."""
    folders = _folders(project)
    names = Names(project.record, project.root)
    for pages in project.pages.values():
        for path, page in pages.items():
            for unit in units(page):
                for named in unit.tests:
                    try:
                        names.find(named, page.where, unit.where)
                    except ProvenanceError as problem:
                        yield problem
                if not unit.proof and path.startswith(folders):
                    what = f"nothing proves {unit.words[:60]!r}"
                    fix = f"Name a test or a source, or write {NONE}."
                    yield ProvenanceError(unit.where, what, fix)


def different_claims(project: Project) -> Problems:
    """A section whose units name other tests in the other language."""
    first, second = (project.pages[language] for language in LANGUAGES)
    for path in sorted(first.keys() & second.keys()):
        one, other = (_tests_by_section(p[path]) for p in (first, second))
        for section in one.keys() | other.keys():
            for named in sorted(one[section] ^ other[section]):
                lacking = second if named in one[section] else first
                what = f"#{section} does not name the test {named.name!r}, "
                what += "the other language does"
                yield ProvenanceError(lacking[path].where, what, "Name it.")


def _tests_by_section(page: Page) -> dict[str, set[Named]]:
    found: dict[str, set[Named]] = defaultdict(set)
    for unit in units(page):
        found[unit.section] |= set(unit.tests)
    return found


def _folders(project: Project) -> tuple[str, ...]:
    topics = (topic.pages for topic in answered_topics(project.root))
    return tuple(f"{folder}/" for folder in (*topics, APPLICATION))
