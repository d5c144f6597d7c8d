"""Which programs of the pages are complete: to be pasted and run."""

import pytest

from provenance.pages.complete import complete_programs, program_of
from provenance.pages.fences import Block
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, CONSOLE, CUP, INSTALL, SHOP

NAME = "snippets/tea/shop"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (SHOP, NAME),
        (CONSOLE, NAME),
        (f"{NAME}/__init__.py", NAME),
        (f"{NAME}/templates/hot/tea.html", NAME),
        (f"{NAME}/script.py.mako", NAME),
        (INSTALL, None),
        (CUP, None),
        ("snippets/tea/wrong/cup/__init__.py", None),
        ("snippets/tea/shop/wrong/tea.py", None),
        (CONFIG, None),
        ("snippets/shop.py", None),
    ],
)
def test_program_of_a_file(source: str, name: str | None) -> None:
    """Files and sessions belong to a program, and what is wrong to none."""
    assert program_of(source) == name


def test_complete(sample: Sample) -> None:
    """What is shown whole is complete, in however many blocks."""
    parts = [
        Block("a.md", "", SHOP, ""),
        Block("b.md", "", SHOP, ""),
        Block("a.md", "", f"{NAME}/tea.html", ""),
        Block("a.md", "", "snippets/tea/pot.py", "view"),
        Block("a.md", "", "snippets/tea/cup.console", ""),
        Block("a.md", "", CUP, ""),
        Block("a.md", "", CONFIG, ""),
    ]
    found = complete_programs(parts, sample.root)
    assert found == {NAME: {SHOP, f"{NAME}/tea.html"}}


@pytest.mark.parametrize(
    ("source", "text", "complete"),
    [
        ("snippets/tea/heat.py", 'down_revision = "1"\n', False),
        ("snippets/tea/heat.py", "down_revision: str | None = None\n", False),
        ("snippets/tea/heat.py", "print(down_revision)\n", True),
        ("snippets/tea/heat/heat.py", 'down_revision = "1"\n', True),
    ],
)
def test_revision(
    sample: Sample, source: str, text: str, *, complete: bool
) -> None:
    """A revision runs in a project of Alembic: alone it is no program."""
    sample.write(source, text)
    found = complete_programs([Block("a.md", "", source, "")], sample.root)
    assert found == ({"snippets/tea/heat": {source}} if complete else {})
