"""What pages say of the versions on which the matrix ran the tests."""

from dataclasses import replace

import pytest

from provenance.matrix.results import (
    Outcome,
    Results,
    Tried,
    digest_of,
    save_results,
)
from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.generated import expand
from provenance.printing.proof import Prover
from provenance.record import Record
from provenance.site.shaping import shown_by
from provenance.site.shown import pages_to_build
from tests.provenance.converting import convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, PAGE, SHOP

INPUTS = {SHOP: "1", CONFIG: "2"}
TEA = f'```python\n--8<-- "{SHOP}"\n```\n'
BOTH = f'{TEA}\n```python\n--8<-- "{CONFIG}:limit"\n```\n'


def run(python: str, *, failed: int = 0, **packages: str) -> Tried:
    """A run in which some of the application's cases failed."""
    tea = Outcome(digest_of("tea", INPUTS), 3)
    pot = Outcome(digest_of("reference", INPUTS), 2, failed)
    topics = {"tea": tea, "reference": pot}
    return Tried(python, packages, "2026-11-26", topics)


RESULTS: Results = {
    "newest": {
        "3.98": run("3.98.7", flask="3.2.0", redis="8"),
        "3.99": run("3.99.1", flask="3.2.0", redis="8"),
        "3.100": run("3.100.0", flask="3.2.0", redis="8"),
    },
    "lowest": {
        "3.98": run("3.98.7", flask="3.1.0", redis="7"),
        "3.99": run("3.99.1", failed=1, flask="3.1.1", redis="7"),
    },
}


@pytest.fixture
def project(settled: Sample) -> Sample:
    """A project whose tests have run on other versions."""
    (settled.root / "tests").mkdir(exist_ok=True)
    save_results(RESULTS, settled.root)
    for language in ("en", "zh"):
        first = f"docs/{language}/before-you-start.md"
        settled.write(first, "---\ntitle: First\n---\n")
    for name in ("mkdocs.yml", "mkdocs.zh.yml"):
        settled.write(name, "tea\n")
    return settled


def record_of(project: Sample, **changed: str) -> Record:
    """The record, with the digests of the inputs, some of them changed."""
    return replace(project.record(), inputs=INPUTS | changed)


@pytest.mark.parametrize(
    ("body", "lowest"),
    [
        (TEA, "on Python 3.98, 3.99"),
        (BOTH, "on Python 3.98"),
    ],
    ids=["topic", "topic and application"],
)
def test_proof_line(project: Sample, body: str, lowest: str) -> None:
    """A page names the other versions on which all its topics passed."""
    told = "on Python 3.98, 3.100; with the lowest versions of the libraries "
    html = convert(project, body, record=record_of(project))
    link = f'<a href="../verification/#matrix">{told}{lowest}</a>'
    ran_on = "The code on this page ran on Python 3.99.0 · flask 3.1.3."
    assert f"{ran_on} Its tests also passed {link}. <a" in html


def test_proof_line_in_chinese(project: Sample) -> None:
    """It says the same in the other language."""
    html = convert(project, TEA, "docs/zh/tea.md", record_of(project))
    told = "Python 3.98、3.100；最低版本的库，Python 3.98、3.99"
    link = f'<a href="../../zh/verification/#matrix">{told}</a>'
    assert f"。其测试还在这些版本上通过：{link}。 <a" in html


def test_nothing_to_tell(project: Sample) -> None:
    """After a change of its topic a page names no other versions."""
    record = record_of(project, **{SHOP: "other"})
    assert "also passed" not in convert(project, TEA, record=record)


def test_pages_follow(project: Sample) -> None:
    """Pages are built again once the other versions do not hold for them."""
    project.write("docs/en/other.md", "# Other\n\nWords.\n")
    before = shown_by(record_of(project), project.root)
    after = shown_by(record_of(project, **{CONFIG: "3"}), project.root)
    pages = {PAGE.format("en"), PAGE.format("zh")}
    assert pages_to_build(before, after) == pages
    (project.root / "tests/matrix.json").unlink()
    after = shown_by(record_of(project), project.root)
    assert pages_to_build(before, after) == pages


def table(project: Sample, language: str, record: Record) -> list[str]:
    """What the directive makes."""
    page = Page(f"docs/{language}/verification.md", {}, ["[[matrix]]"])
    prover = Prover(record, project.root)
    return expand(page.lines, Context(page, prover, language, ""))


def test_tables(project: Sample) -> None:
    """A table for each kind of versions has a column for each Python."""
    assert table(project, "en", record_of(project)) == [
        "**The newest versions**: flask 3.2.0 · redis 8",
        "",
        "| Topic | Python 3.98.7 | Python 3.99.1 | Python 3.100.0 |",
        "| --- | ---: | ---: | ---: |",
        "| Tried on | 2026-11-26 | 2026-11-26 | 2026-11-26 |",
        "| Tea | 3 / 3 | 3 / 3 | 3 / 3 |",
        "| First | – | – | – |",
        "| Reference application | 2 / 2 | 2 / 2 | 2 / 2 |",
        "",
        "**The lowest versions**: flask 3.1.0 / 3.1.1 · redis 7",
        "",
        "| Topic | Python 3.98.7 | Python 3.99.1 | Python 3.100 |",
        "| --- | ---: | ---: | ---: |",
        "| Tried on | 2026-11-26 | 2026-11-26 | – |",
        "| Tea | 3 / 3 | 3 / 3 | – |",
        "| First | – | – | – |",
        "| Reference application | 2 / 2 | **2 / 3** | – |",
        "",
    ]


def test_what_has_changed_since(project: Sample) -> None:
    """A topic that has changed since is marked, in both languages."""
    lines = table(project, "zh", record_of(project, **{CONFIG: "3"}))
    assert lines[0] == "**最新版本**：flask 3.2.0 · redis 8"
    assert "| 测试日期 | 2026-11-26 | 2026-11-26 | – |" in lines
    assert "| 茶 | 3 / 3 | 3 / 3 | – |" in lines
    assert "| 参考应用 | 2 / 2 † | **2 / 3** † | – |" in lines
