"""Check: a program stands in a row, with what installs and runs it."""

import pytest

from provenance.checks.programs import lonely_programs, scattered_programs
from provenance.checks.project import Project
from provenance.errors import ProvenanceError
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, CUP, INSTALL, PAGE, SHOP

PAGES = ("docs/en/pot.md", "docs/zh/pot.md")
FOLDER = "snippets/tea/pot"
A, B = f"{FOLDER}/a.py", f"{FOLDER}/b.py"


def problems(sample: Sample, *parts: str) -> list[ProvenanceError]:
    """What is told of a page with these blocks (paths) and this prose."""
    text = "\n".join(
        f'```python\n--8<-- "{part}"\n```' if "/" in part else part
        for part in parts
    )
    for name in PAGES:
        sample.write(name, text)
    return list(scattered_programs(Project(sample.record(), sample.root)))


@pytest.mark.parametrize(
    "parts",
    [
        (A, B),
        (A, "", B, "Tea:", SHOP),
        ("## Tea", A, "## Milk", B),
        (A, "Tea:", f"{A}:part"),
        (SHOP, "Tea:", SHOP),
    ],
)
def test_in_a_row(sample: Sample, parts: tuple[str, ...]) -> None:
    """Files in a row are in order; another heading begins another row."""
    assert problems(sample, *parts) == []


@pytest.mark.parametrize("between", ["Tea:", SHOP, f"{A}:part"])
def test_apart(sample: Sample, between: str) -> None:
    """A file apart is told in both languages, with where the row is."""
    found = problems(sample, "## Tea", A, between, B)
    line = 5 + (3 if "/" in between else 1)
    assert [problem.where for problem in found] == [
        f"{p}:{line}" for p in PAGES
    ]
    what = f"{B} stands apart from other files of {FOLDER}"
    assert {problem.what for problem in found} == {what}
    fix = f"Move its fence into the row at {PAGES[0]}:2."
    assert found[0].fix == fix


def lonely(sample: Sample) -> list[str]:
    """What is told of programs that cannot be run as they are shown."""
    project = Project(sample.record(), sample.root)
    return [str(problem) for problem in lonely_programs(project)]


def test_program_with_all_that_it_takes(sample: Sample) -> None:
    """Sections of it, wrong code and its session may stand anywhere."""
    names = ("reference/config.py:limit", CUP, f"{SHOP}:view", CONSOLE)
    problems(sample, *names)
    assert lonely(sample) == []


def test_program_that_is_not_installed(sample: Sample) -> None:
    """Who opens this page alone has to find the install line."""
    problems(sample, SHOP)
    what = "snippets/tea/shop can be pasted, but not what installs it"
    fix = f"Show {INSTALL} in front of it."
    assert lonely(sample) == [f"{page}: {what}. {fix}" for page in PAGES]
    problems(sample, INSTALL, SHOP)
    assert lonely(sample) == []


def test_program_without_a_command(sample: Sample) -> None:
    """A language that shows a program also shows how to run it."""
    for section in ("run", "ask"):
        fence = f'```console\n--8<-- "{CONSOLE}:{section}"\n```\n'
        sample.edit(PAGE.format("zh"), fence, "")
    what = "no page prints a command that runs snippets/tea/shop"
    told = f"{PAGE.format('zh')}: {what}. Show {CONSOLE}."
    assert lonely(sample) == [told]
