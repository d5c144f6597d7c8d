"""Checks: every mistake is corrected."""

import pytest

from provenance.checks.answers import (
    unproven_corrections,
)
from provenance.checks.project import Problems, Project
from tests.provenance.projects import Sample
from tests.provenance.sample_files import (
    CORRECTIONS,
    CUP,
    INDEX,
    PAGE,
    SHOP,
    TOPICS,
)

EN, ZH = PAGE.format("en"), PAGE.format("zh")
NOT_BOTH = "is not both here and in docs/topics.toml"
OUT = "Add it or take it out."


def told(problems: Problems) -> list[tuple[str, str, str]]:
    """Where, what and fix of each problem."""
    return [(p.where, p.what, p.fix) for p in problems]


def project(sample: Sample) -> Project:
    """The project as it is now."""
    return Project(sample.record(), sample.root)


def test_topic_in_one_language(sample: Sample) -> None:
    """Anchors are not missed in a language that lacks the whole topic."""
    sample.delete(ZH)
    sample.delete(INDEX.format("zh"))
    assert told(unproven_corrections(project(sample))) == []


def test_test_of_an_unknown_id(sample: Sample) -> None:
    """A test that corrects what no answered topic has is told."""
    found = project(sample)
    found.record.corrections["W99"] = [0]
    what = "a test corrects W99, which no answered topic has"
    expected = [("tests", what, "See docs/topics.toml.")]
    assert told(unproven_corrections(found)) == expected


@pytest.mark.parametrize(
    ("edit", "what", "fix"),
    [
        ((TOPICS, '"S01"', '"S01", "H01"'), f"H01 {NOT_BOTH}", OUT),
        ((TOPICS, ', "S01"', ""), f"S01 {NOT_BOTH}", OUT),
        (
            (CORRECTIONS, 'source = "https://tea.example/"\n', ""),
            "S01 has neither a test nor a source",
            'Mark a test with `corrects("S01")`.',
        ),
        (
            (CORRECTIONS, "https://tea.example/", "TODO"),
            "S01: 'TODO' is no source",
            "Write an address with https.",
        ),
        (
            (CORRECTIONS, CUP, SHOP),
            f"W01: {SHOP} is no counter-example",
            "Mend its path.",
        ),
        (
            (CORRECTIONS, "cup.py", "mug.py"),
            "W01: snippets/tea/wrong/mug.py is no counter-example",
            "Mend its path.",
        ),
        (
            (CORRECTIONS, "question = 1\nexample", "question = 2\nexample"),
            "W01 belongs to no question of this topic",
            "Mend its `question`.",
        ),
    ],
)
def test_lists(
    sample: Sample, edit: tuple[str, str, str], what: str, fix: str
) -> None:
    """The lists of mistakes agree, and each entry has its proof."""
    sample.edit(*edit)
    expected = [(CORRECTIONS, what, fix)]
    assert told(unproven_corrections(project(sample))) == expected


def test_no_test(sample: Sample) -> None:
    """A correction that lost its test has no proof."""
    found = project(sample)
    found.record.corrections = {"W01": []}
    ((where, what, fix),) = told(unproven_corrections(found))
    assert (where, what) == (
        CORRECTIONS,
        "W01 has neither a test nor a source",
    )
    assert fix == 'Mark a test with `corrects("W01")`.'


def test_other_example(sample: Sample) -> None:
    """A test that corrects a mistake runs the example that shows it."""
    found = project(sample)
    found.record.corrections = {"W01": [1]}
    what = f"no test that corrects W01 runs {CUP}"
    fix = "Mark the test that does, or name another example."
    expected = [(CORRECTIONS, what, fix)]
    assert told(unproven_corrections(found)) == expected


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["w01", "s01"])
def test_missing_anchor(sample: Sample, language: str, name: str) -> None:
    """Each mistake has its anchor in each language."""
    sample.edit(PAGE.format(language), f"{{ #{name} }}", "")
    where = f"docs/{language}/topics/tea"
    what = f"no page has the anchor #{name}"
    fix = f"Add `{{ #{name} }}` to a heading."
    assert told(unproven_corrections(project(sample))) == [(where, what, fix)]
