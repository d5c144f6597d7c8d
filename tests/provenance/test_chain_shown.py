"""Which pages a change touches: those that are built again."""

from collections.abc import Callable

import pytest

from provenance.record import Record
from provenance.site.shaping import shown_by
from provenance.site.shown import pages_to_build
from tests.provenance.projects import Sample
from tests.provenance.sample_files import (
    CONFIG,
    CORRECTIONS,
    HTML,
    INDEX,
    PAGE,
    TOPICS,
)

EN, ZH = PAGE.format("en"), PAGE.format("zh")
FIGURES = "docs/en/figures.md"
OTHER = "docs/en/other.md"

Change = Callable[[Sample, Record], object]


@pytest.fixture
def project(settled: Sample) -> Sample:
    """A project with a page of figures, and one about something else."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml", "provenance/tea.py"):
        settled.write(name, "tea\n")
    settled.write(FIGURES, "# Figures\n\n[[verification]]\n")
    block = '```python\n--8<-- "reference/config.py:limit"\n```\n'
    settled.write(OTHER, f"# Other\n\nWords.\n\n{block}")
    return settled


def touched(project: Sample, change: Change) -> set[str] | None:
    """The pages that are built after a change."""
    before = shown_by(project.record(), project.root)
    record = project.record()
    change(project, record)
    for name, file in project.record().files.items():
        record.files[name].sha256 = file.sha256
    return pages_to_build(before, shown_by(record, project.root))


def edit(name: str, old: str, new: str) -> Change:
    """Change a file."""
    return lambda project, _: project.edit(name, old, new)


def rename_test(_: Sample, record: Record) -> None:
    """Move the test that proves everything to another line."""
    record.tests[0].line += 1


def add_test(_: Sample, record: Record) -> None:
    """Let another test run a line of the reference application."""
    record.files[CONFIG].lines[2].append(1)


def wait_a_day(_: Sample, record: Record) -> None:
    """Run the same tests on another day."""
    record.date = "2099-01-01"


def upgrade(_: Sample, record: Record) -> None:
    """Run on another version of a library."""
    record.packages["flask"] = "99"


@pytest.mark.parametrize(
    ("change", "pages"),
    [
        (lambda *_: None, set()),
        (edit(OTHER, "Words.", "Other words."), {OTHER}),
        (edit(EN, "```bash", "Words.\n\n```bash"), {EN}),
        (edit(HTML, "<main>", "<main id=tea>"), {EN, ZH}),
        (edit(CONFIG, "5", "6"), {EN, ZH, OTHER}),
        (rename_test, {EN, ZH, OTHER}),
        (add_test, {EN, ZH, OTHER}),
        (edit(EN, "{ #q01 }", "{ #q07 }"), {EN}),
        (edit(OTHER, "Words.", "Words.\n\n## More"), {OTHER}),
        (lambda _, record: record.tests.pop(), {FIGURES}),
        (wait_a_day, {FIGURES}),
    ],
    ids=[
        "none",
        "text",
        "words",
        "template",
        "code",
        "test moved",
        "test",
        "anchor",
        "heading",
        "figure",
        "date",
    ],
)
def test_some_pages(project: Sample, change: Change, pages: set[str]) -> None:
    """A page is built again for its text, its blocks and their tests."""
    assert touched(project, change) == pages


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (OTHER, "# Other", "# Others"),
        (EN, "title: Q01 Tea", "title: Q01 Hot tea"),
        (INDEX.format("zh"), "title:", "title: 好"),
        (TOPICS, "[tea]", "# tea\n[tea]"),
        (CORRECTIONS, "It may not.", "No."),
        ("mkdocs.yml", "tea", "milk"),
        ("provenance/tea.py", "tea", "milk"),
    ],
)
def test_all_pages(project: Sample, name: str, old: str, new: str) -> None:
    """What stands on other pages too, or on each, has all of them built."""
    assert touched(project, edit(name, old, new)) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda project, _: project.write("docs/theme/main.html", "tea"),
        lambda project, _: project.write("docs/zh/new.md", "# New\n"),
        lambda project, _: project.delete(OTHER),
        upgrade,
    ],
    ids=["theme", "new page", "lost page", "versions"],
)
def test_files_and_versions(project: Sample, change: Change) -> None:
    """A page more or less, the theme, and versions have all pages built."""
    assert touched(project, change) is None
