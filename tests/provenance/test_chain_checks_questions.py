"""Checks: every question of an answered topic has its page."""

import pytest

from provenance.checks.answers import unanswered_questions
from provenance.checks.project import Problems, Project
from tests.provenance.projects import Sample
from tests.provenance.sample_files import INDEX, PAGE

EN, ZH = PAGE.format("en"), PAGE.format("zh")


def told(problems: Problems) -> list[tuple[str, str, str]]:
    """Where, what and fix of each problem."""
    return [(p.where, p.what, p.fix) for p in problems]


def project(sample: Sample) -> Project:
    """The project as it is now."""
    return Project(sample.record(), sample.root)


@pytest.mark.parametrize("page", [EN, ZH])
@pytest.mark.parametrize("new", ["{ #q02 }", "", "{ #q1 }"])
def test_unanswered_question(sample: Sample, page: str, new: str) -> None:
    """A page without the heading of its question is told."""
    sample.edit(page, "{ #q01 }", new)
    what = "question Q01 has no answer here"
    expected = [(page, what, "Begin with `# Q01. ... { #q01 }`.")]
    assert told(unanswered_questions(project(sample))) == expected


@pytest.mark.parametrize("title", ["Q1 Tea", "Tea", "Q02 Tea", '""'])
def test_title_of_a_question(sample: Sample, title: str) -> None:
    """The title of a question's page begins with its number."""
    sample.edit(EN, "title: Q01 Tea", f"title: {title}")
    what = "the title does not name the question"
    expected = [(EN, what, "Write `title: Q01 ...`.")]
    assert told(unanswered_questions(project(sample))) == expected


def test_missing_pages(sample: Sample) -> None:
    """A topic without its first page or a question without one is told."""
    sample.delete(INDEX.format("zh"))
    sample.delete(EN)
    assert told(unanswered_questions(project(sample))) == [
        ("docs/en/topics/tea", "question Q01 has no page", "Write `q01.md`."),
        (
            "docs/zh/topics/tea",
            "this topic has no first page",
            "Write `index.md`.",
        ),
    ]
