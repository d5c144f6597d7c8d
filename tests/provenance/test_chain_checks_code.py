"""Checks: code that is shown but not proven, or there but not shown."""

import pytest

from provenance.checks.code import (
    claimless_tests,
    unproven_blocks,
    unshown_code,
)
from provenance.checks.project import Problems, Project
from tests.provenance.projects import TESTS, Sample
from tests.provenance.sample_files import CONFIG, CUP, HTML, PAGE, SHOP

EN, ZH = PAGE.format("en"), PAGE.format("zh")
SHOW = "Show it or delete it."


def told(problems: Problems) -> list[tuple[str, str, str]]:
    """Where, what and fix of each problem."""
    return [(p.where, p.what, p.fix) for p in problems]


def project(sample: Sample) -> Project:
    """The project as it is now."""
    return Project(sample.record(), sample.root)


def test_typed_blocks(sample: Sample) -> None:
    """Typed blocks of both languages are told, all of them."""
    for page in (EN, ZH):
        sample.edit(page, f'--8<-- "{SHOP}:view"', "x = 1")
        sample.edit(page, f'--8<-- "{HTML}:body"', "<p>")
    found = told(unproven_blocks(project(sample)))
    assert [where for where, *_ in found] == [
        f"{EN}:18",
        f"{EN}:22",
        f"{ZH}:18",
        f"{ZH}:22",
    ]
    assert {what for _, what, _ in found} == {"this block is typed"}


def test_unproven_blocks(sample: Sample) -> None:
    """Each block that the record does not prove is told."""
    found = project(sample)
    found.record.files[SHOP].lines[12] = []
    found.record.files[CUP].failure = None
    whats = [what for _, what, _ in told(unproven_blocks(found))]
    assert whats.count("no test runs this line") == 4
    assert whats.count(f"no test shows how {CUP} fails") == 2
    assert len(whats) == 6


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("snippets/tea/new.py", "x = 1\n"),
        ("snippets/tea/notes.txt", "tea\n"),
        ("snippets/tea/new/tea.html", "<p>\n"),
        ("snippets/tea/wrong/new.py", "x = 1\n"),
    ],
)
def test_unshown_file(sample: Sample, name: str, text: str) -> None:
    """A file that no page shows is told."""
    sample.write(name, text)
    expected = [(name, "no page shows this file", SHOW)]
    assert told(unshown_code(project(sample))) == expected


def test_unshown_picture(sample: Sample) -> None:
    """A file that is no text has no sections; it is unshown all the same."""
    name = "snippets/tea/cup.png"
    (sample.root / name).write_bytes(b"\x89PNG\xff")
    expected = [(name, "no page shows this file", SHOW)]
    assert told(unshown_code(project(sample))) == expected


@pytest.mark.parametrize(
    "name", ["snippets/tea/house/__init__.py", "reference/new.py"]
)
def test_files_that_need_no_page(sample: Sample, name: str) -> None:
    """Empty files and the reference application need not be shown whole."""
    sample.write(name, "\n" if "house" in name else "x = 1\n")
    assert told(unshown_code(project(sample))) == []


@pytest.mark.parametrize("name", [SHOP, CONFIG])
def test_unshown_section(sample: Sample, name: str) -> None:
    """A section that no page shows is told."""
    text = (sample.root / name).read_text(encoding="utf-8")
    text += "# --8<-- [start:new]\nx = 1\n# --8<-- [end:new]\n"
    sample.write(name, text)
    expected = [(name, "no page shows section 'new'", SHOW)]
    assert told(unshown_code(project(sample))) == expected


def test_bad_markers(sample: Sample) -> None:
    """A file whose markers are wrong is told, shown or not."""
    sample.write(CONFIG, "# --8<-- [end:limit]\n")
    ((where, what, _),) = told(unshown_code(project(sample)))
    assert where == f"{CONFIG}:1"
    assert what == "section 'limit' ends but never started"


@pytest.mark.parametrize(
    ("path", "claim", "count"),
    [
        (TESTS, "", 1),
        (TESTS, "Tea.", 0),
        ("tests/reference/test_tea.py", "", 0),
    ],
)
def test_claims(sample: Sample, path: str, claim: str, count: int) -> None:
    """A test of a program says what it proves."""
    found = project(sample)
    found.record.tests[1].claim = claim
    found.record.tests[1].path = path
    what = "test_cup does not say what it proves"
    expected = [(f"{TESTS}:12", what, "Give it a docstring.")] * count
    assert told(claimless_tests(found)) == expected
