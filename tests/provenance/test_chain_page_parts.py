"""Pages: body, anchors, and the page that a text belongs to."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.lookup import page_with
from provenance.pages.markdown import Page, pages_of, read_page
from tests.provenance.projects import Sample
from tests.provenance.sample_files import INDEX, PAGE

EN = PAGE.format("en")
INCLUDE = '--8<-- "snippets/tea.py"'


def test_front_matter_and_body(sample: Sample) -> None:
    """The body starts behind the front matter and knows its line there."""
    page = read_page(sample.root / EN, sample.root)
    assert page.meta == {"title": "Q01 Tea", "description": "Hot tea."}
    assert page.where == EN
    assert page.text.startswith("# Q01. How?")
    assert page.blocks[0].where == f"{EN}:8"


@pytest.mark.parametrize("text", ["", "# Tea\n", "# Tea\n\n---\n"])
def test_no_front_matter(tmp_path: Path, text: str) -> None:
    """A page may do without."""
    (tmp_path / "tea.md").write_text(text, encoding="utf-8")
    page = read_page(tmp_path / "tea.md", tmp_path)
    assert (page.meta, page.offset, page.text) == ({}, 0, text.strip())


@pytest.mark.parametrize(
    ("line", "anchors"),
    [
        ("## Tea { #q01 }", ["q01"]),
        ("## Tea {#q01}", ["q01"]),
        ("## Tea { .big #q01-why data-x=1 }", ["q01-why"]),
        ("[](){ #w01 } and [](){ #s01 }", ["w01", "s01"]),
        ("## Tea", []),
        ("## Tea { .big }", []),
        ("See #q01 and {% tea %} and { # tea }", []),
    ],
)
def test_anchors(line: str, anchors: list[str]) -> None:
    """Anchors are what attribute lists declare."""
    assert Page("tea.md", {}, [line]).anchors == anchors


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (INCLUDE, 1),
        (f"# Tea\n\n  {INCLUDE}\n", 3),
        ("--8<--\nsnippets/tea.py\n--8<--", 1),
        (f"```text\n{INCLUDE}\n```\n{INCLUDE}", 4),
        (f"\t```text\n\t{INCLUDE}\n\t```", 2),
        ('--8<-- "docs/diagrams/../../secret.svg"', 1),
        ('--8<-- "docs/diagrams/tea.py"', 1),
    ],
)
def test_include_outside_of_a_fence(
    tmp_path: Path, text: str, line: int
) -> None:
    """An include that no fence holds would show what nobody has proven."""
    (tmp_path / "tea.md").write_text(text, encoding="utf-8")
    page = read_page(tmp_path / "tea.md", tmp_path)
    assert len(page.blocks) == int(text.startswith("```text"))
    assert page.problems[0].where == f"tea.md:{line}"
    assert page.problems[0].what == "this include stands outside of a fence"
    assert page.problems[0].fix == "Put a fence around."


def test_diagram() -> None:
    """A drawn diagram is no code, and needs no fence."""
    page = Page("tea.md", {}, ['--8<-- "docs/diagrams/tea-cup.en.svg"'])
    assert (page.blocks, page.problems) == ([], [])


def test_pages_in_order(sample: Sample) -> None:
    """All Markdown files below a folder are pages."""
    found = pages_of(sample.root / "docs" / "zh", sample.root)
    names = ["docs/zh/index.md", INDEX.format("zh"), PAGE.format("zh")]
    assert [p.where for p in found] == names


def test_page_of_a_text(settled: Sample) -> None:
    """Markdown hands over a body; the page is found by it."""
    docs = settled.root / "docs" / "en"
    assert page_with("# Home", docs).where == "docs/en/index.md"


def test_page_changed_while_served(settled: Sample) -> None:
    """A page that has changed since it was read is found all the same."""
    docs = settled.root / "docs" / "en"
    assert page_with("# Home", docs).where == "docs/en/index.md"
    settled.write("docs/en/index.md", "# New\n")
    assert page_with("# New", docs).where == "docs/en/index.md"


def test_text_of_no_page(settled: Sample) -> None:
    """A text from elsewhere is not converted unproven."""
    with pytest.raises(ProvenanceError) as caught:
        page_with("# Elsewhere", settled.root / "docs" / "en")
    assert caught.value.where == "docs/en"
    assert "no page of this folder" in caught.value.what
    assert caught.value.fix == "Check the option `docs`."
