"""Every block of the built HTML is the tested file, and says so."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from provenance.layout import ROOT, is_wrong
from provenance.pages.sections import sections_of
from provenance.record import load_record
from provenance.transcripts.text import commands
from tests.site.conftest import Pages
from tests.site.reading import copied, shown


def proofs(page: BeautifulSoup) -> list[Tag]:
    """The blocks of a page, in order."""
    return page.select("div.proof")


def expected(block: Tag) -> str:
    """The text that a block has to show, read from its file now."""
    sections = sections_of(ROOT / str(block["data-source"]))
    return sections[str(block["data-section"])].text.strip("\n")


def test_there_are_blocks_in_both_languages(pages: Pages) -> None:
    """Every page of a topic has blocks; an empty site proves nothing."""
    topics = [name for name in pages if re.search(r"topics/.+/", name)]
    assert {name.startswith("zh/") for name in topics} == {True, False}
    assert [name for name in topics if not proofs(pages[name])] == []


def test_no_code_stands_outside_a_proof(pages: Pages) -> None:
    """No page has a block of code that the chain has not wrapped."""
    for name, page in pages.items():
        loose = [
            p
            for p in page.select("pre")
            if not p.find_parent("div", class_="proof")
        ]
        assert not loose, name


def test_each_block_shows_the_tested_text(pages: Pages) -> None:
    """What a block shows is what its file holds now, to the letter."""
    for name, page in pages.items():
        for block in proofs(page):
            assert shown(block) == expected(block), (name, block["data-source"])


def test_each_copy_is_the_file_or_the_commands(pages: Pages) -> None:
    """A copy button gives the file's text, or a transcript's commands."""
    for name, page in pages.items():
        for block in proofs(page):
            source, text = str(block["data-source"]), expected(block)
            if is_wrong(source):
                assert "data-copy" not in block.attrs, name
                continue
            wanted = commands(text) if source.endswith(".console") else text
            assert copied(block) == wanted, (name, source)


def test_each_block_names_tests_of_the_green_record(pages: Pages) -> None:
    """Below each block stand tests that the green record names."""
    known = {test.name for test in load_record().tests}
    for name, page in pages.items():
        for block in proofs(page):
            listed = {item.get_text() for item in block.select("details li a")}
            assert listed, (name, block["data-source"])
            assert listed <= known, name


def test_versions_stand_once_on_a_page(pages: Pages) -> None:
    """A page with blocks ends with the versions that its blocks ran on."""
    for name, page in pages.items():
        blocks = proofs(page)
        lines = page.select("article .proof-versions")
        assert len(lines) == bool(blocks), name
        for block in blocks:
            place = block.select_one("details > p")
            assert place is not None
            for version in place.get_text().split(" · ")[2:]:
                assert version in lines[0].get_text(), (name, version)


def test_each_counter_example_tells_its_failure(pages: Pages) -> None:
    """A counter-example in Python says how it fails."""
    for name, page in pages.items():
        for block in page.select("div.proof.wrong"):
            if str(block["data-source"]).endswith(".py"):
                assert block.select_one(".proof-wrong"), (
                    name,
                    block["data-source"],
                )


def test_both_languages_show_the_same_blocks(pages: Pages) -> None:
    """Each page has a Chinese twin with the same blocks and outputs."""
    english = {n for n in pages if not n.startswith("zh/") and n != "404.html"}
    for name in english:
        one, other = (
            [
                (b["data-source"], b["data-section"], shown(b))
                for b in proofs(pages[n])
            ]
            for n in (name, f"zh/{name}")
        )
        assert one == other, name


def test_no_section_marker_reaches_a_page(site: Path) -> None:
    """No page that people read shows a marker of a section."""
    for path in site.rglob("*.html"):
        if "source" not in path.relative_to(site).parts:
            assert "8<-" not in path.read_text(encoding="utf-8"), path
