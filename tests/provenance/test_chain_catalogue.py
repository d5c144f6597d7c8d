"""The catalogue: topics, their questions, and what they correct."""

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.catalogue import (
    Topic,
    all_topics,
    answered_topics,
    corrections_of,
)
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CORRECTIONS, INDEX, PAGE, TOPICS


def test_topics(sample: Sample) -> None:
    """All topics are known, in order; those with a page are answered."""
    tea, milk = all_topics(sample.root)
    assert tea == Topic("tea", [1], ["W01", "S01"])
    assert milk.questions == [2, 3]
    assert answered_topics(sample.root) == [tea]


def test_one_language_answers(sample: Sample) -> None:
    """A page in one language makes a topic answered, so the other is due."""
    for page in (PAGE, INDEX):
        sample.delete(page.format("en"))
    assert [topic.name for topic in answered_topics(sample.root)] == ["tea"]
    for page in (PAGE, INDEX):
        sample.delete(page.format("zh"))
    assert answered_topics(sample.root) == []


def test_corrections_in_the_order_of_the_topic(sample: Sample) -> None:
    """The topic's list ranks; an id that it lacks comes last."""
    (tea,) = answered_topics(sample.root)
    found = corrections_of(tea, sample.root)
    assert [c.id for c in found] == ["W01", "S01"]
    assert found[0].example == "snippets/tea/wrong/cup.py"
    assert found[1].source == "https://tea.example/"
    assert found[1].right["zh"] == "茶很烫。"
    sample.edit(TOPICS, '"W01", "S01"', '"S01"')
    (tea,) = answered_topics(sample.root)
    assert [c.id for c in corrections_of(tea, sample.root)] == ["S01", "W01"]


UNREADABLE = "the corrections cannot be read ("
LACKING = "W01 is not told in both languages"


@pytest.mark.parametrize(
    ("old", "new", "what", "fix"),
    [
        ("[W01]", "[W01", UNREADABLE, "See CONTRIBUTING.md."),
        ("[S01]", "[W01]", UNREADABLE, "See CONTRIBUTING.md."),
        ("example =", "exampel =", UNREADABLE, "See CONTRIBUTING.md."),
        ("[W01]\nquestion = 1", "[W01]", UNREADABLE, "See CONTRIBUTING.md."),
        (', zh = "不可以。"', "", LACKING, "Add the other one."),
        ('zh = "不可以。"', 'zh = ""', LACKING, "Add the other one."),
        ('zh = "不可以。"', 'fr = "non"', LACKING, "Add the other one."),
        ('en = "A cup may be divided by nothing.", ', "", LACKING, "Add"),
    ],
)
def test_bad_corrections(
    sample: Sample, old: str, new: str, what: str, fix: str
) -> None:
    """A list of corrections that says less than it should is told."""
    sample.edit(CORRECTIONS, old, new)
    (tea,) = answered_topics(sample.root)
    with pytest.raises(ProvenanceError) as caught:
        corrections_of(tea, sample.root)
    assert caught.value.where == CORRECTIONS
    assert caught.value.what.startswith(what)
    assert caught.value.fix.startswith(fix)


def test_missing_corrections(sample: Sample) -> None:
    """An answered topic without a list of corrections is told."""
    sample.delete(CORRECTIONS)
    (tea,) = answered_topics(sample.root)
    with pytest.raises(ProvenanceError, match="no list of corrections"):
        corrections_of(tea, sample.root)
