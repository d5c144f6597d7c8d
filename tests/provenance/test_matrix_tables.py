"""The tables of other versions on the Verification page."""

from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.generated import expand
from provenance.printing.proof import Prover
from provenance.record import Record
from tests.provenance.matrix_results import record_of
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG


def table(elsewhere: Sample, language: str, record: Record) -> list[str]:
    """What the directive makes."""
    page = Page(f"docs/{language}/verification.md", {}, ["[[matrix]]"])
    prover = Prover(record, elsewhere.root)
    return expand(page.lines, Context(page, prover, language, ""))


def test_tables(elsewhere: Sample) -> None:
    """A table for each kind of versions has a column for each Python."""
    assert table(elsewhere, "en", record_of(elsewhere)) == [
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


def test_what_has_changed_since(elsewhere: Sample) -> None:
    """A topic that has changed since is marked, in both languages."""
    lines = table(elsewhere, "zh", record_of(elsewhere, **{CONFIG: "3"}))
    assert lines[0] == "**最新版本**：flask 3.2.0 · redis 8"
    assert "| 测试日期 | 2026-11-26 | 2026-11-26 | – |" in lines
    assert "| 茶 | 3 / 3 | 3 / 3 | – |" in lines
    assert "| 参考应用 | 2 / 2 † | **2 / 3** † | – |" in lines
