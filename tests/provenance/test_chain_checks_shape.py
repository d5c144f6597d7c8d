"""Checks: pages have the parts that readers rely on, and no others."""

import pytest

from provenance.checks.project import Project
from provenance.checks.shape import misshapen_pages
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE

ZH = PAGE.format("zh")
HOME = "docs/en/index.md"
HEAD = "---\ntitle: Tea\ndescription: Hot.\n---\n"


def told(sample: Sample) -> list[str]:
    """What is told of the project."""
    project = Project(sample.record(), sample.root)
    return [str(problem) for problem in misshapen_pages(project)]


def test_in_order(sample: Sample) -> None:
    """Nothing is told of pages that have all their parts."""
    assert told(sample) == []


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("", "this page has no description"),
        ("---\ntitle: Tea\n---\n", "this page has no description"),
        (HEAD.replace("Hot.", ""), "this page has no description"),
        (HEAD.replace("Hot.", "[7, 99]"), "'description' of the front matter"),
        (HEAD.replace("Tea", "1"), "'title' of the front matter is 1"),
        (f"---\nquestions: 1{HEAD[3:]}", "nobody reads 'questions' of the"),
    ],
)
def test_front_matter(sample: Sample, head: str, problem: str) -> None:
    """What is missing, wrong or read by nobody is told."""
    sample.write(HOME, f"{head}\n# Tea\n")
    assert told(sample)[0].startswith(f"{HOME}:1: {problem}")


@pytest.mark.parametrize(
    "line", ["[[ pages ]]", "[[Pages]]", "  [[pages]]", "[[pages]] "]
)
def test_directive(sample: Sample, line: str) -> None:
    """A directive that would be printed as it stands is told."""
    sample.write(HOME, f"{HEAD}\n{line}\n")
    (problem,) = told(sample)
    assert problem.startswith(f"{HOME}:6: {line.strip()} is no directive")


def test_language_of_a_fence(sample: Sample) -> None:
    """A file is shown in the language of its ending."""
    sample.edit(ZH, "```bash", "```python")
    (problem,) = told(sample)
    place = f"{ZH}:8: snippets/tea/install.sh is shown as 'python'"
    assert problem == f"{place}. Write 'bash'."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("!!! answer", "!!! note", "the question has no answer box"),
        ("{ #q01-why }", "", "the question has no part #q01-why"),
        ("#q01-sources", "#q01-links", "the question has no part #q01-sources"),
    ],
)
def test_question(sample: Sample, old: str, new: str, problem: str) -> None:
    """A question has an answer, a reason, follow-ups and sources."""
    sample.edit(ZH, old, new)
    (told_of,) = told(sample)
    assert told_of.startswith(f"{ZH}: {problem}. ")
