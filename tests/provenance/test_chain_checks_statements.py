"""Checks: sections are whole statements, and each statement is measured."""

import pytest

from provenance.checks.project import Project
from provenance.checks.statements import cut_statements, unmeasured_statements
from tests.provenance.projects import Sample

NAME = "snippets/tea/pot.py"
START, END = "# --8<-- [start:x]", "# --8<-- [end:x]"


def project(sample: Sample, text: str) -> Project:
    """A project with a program, of which every statement is measured."""
    sample.write(NAME, text)
    return Project(sample.record(), sample.root)


@pytest.mark.parametrize(
    "text",
    [
        f"{START}\n@tea\ndef pour():\n    return 1\n{END}\n",
        f"def pour():\n    {START}\n    a = 1\n    return a\n    {END}\n",
        f"{START}\na = 1\nb = 2\n{END}\nc = 3\n",
        f"if tea:\n    {START}\n    a = 1\n    {END}\nelse:\n    a = 2\n",
        f"class Pot:\n    {START}\n    a = (\n        1\n    )\n    {END}\n",
    ],
)
def test_whole(sample: Sample, text: str) -> None:
    """Nothing is told of statements that are shown whole, or not at all."""
    assert list(cut_statements(project(sample, text))) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"@tea\n{START}\ndef pour():\n    return 1\n{END}\n", 1),
        (f"{START}\ndef pour():\n    a = 1\n{END}\n    return a\n", 2),
        (f"def pour():\n    a = 1\n{START}\n    return a\nb = 1\n{END}\n", 1),
    ],
)
def test_cut(sample: Sample, text: str, line: int) -> None:
    """A decorator, a return or a branch that is left out is told."""
    problems = list(map(str, cut_statements(project(sample, text))))
    told = f"{NAME}:{line}: section 'x' cuts this statement in two. "
    assert f"{told}Move its markers." in problems


def test_marker_in_a_string(sample: Sample) -> None:
    """A marker in a string would be part of the program, and not be shown."""
    text = f'a = """\n{START}\n{END}\n"""\n'
    first, second = cut_statements(project(sample, text))
    told = "this section marker stands in a string. Move it."
    assert (str(first), str(second)) == (
        f"{NAME}:2: {told}",
        f"{NAME}:3: {told}",
    )


@pytest.mark.parametrize(
    ("text", "lost", "told"),
    [
        ("if False:\n    a = 1\n", {2}, [2]),
        ("def pour():\n    return 1\n    a = 1\n", {3}, [3]),
        ("a = 1  # pragma: no cover\nb = 2\n", {1}, [1]),
        ('"""Tea."""\n\ndef pour():\n    "Hot."\n    return 1\n', {1, 4}, []),
        ("if TYPE_CHECKING:\n    import tea\n", {1, 2}, []),
        ("def pour():\n    global a\n    a = 1\n", {2}, []),
    ],
)
def test_unmeasured(
    sample: Sample, text: str, lost: set[int], told: list[int]
) -> None:
    """A statement that coverage does not count is told, where it has to run."""
    found = project(sample, text)
    lines = found.record.files[NAME].lines
    for line in lost:
        lines.pop(line, None)
    what = "nothing can measure whether this statement runs. Delete it."
    problems = [str(problem) for problem in unmeasured_statements(found)]
    assert problems == [f"{NAME}:{line}: {what}" for line in told]


def test_no_python(sample: Sample) -> None:
    """A counter-example that is no Python has no statements."""
    found = Project(sample.record(), sample.root)
    sample.write("snippets/tea/wrong/broken.py", "def (\n")
    assert list(cut_statements(found)) == []
    assert list(unmeasured_statements(found)) == []
