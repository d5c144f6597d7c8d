"""Paste the built site's programs into empty folders and run them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from provenance.layout import ROOT
from provenance.pages.complete import program_of
from provenance.pages.markdown import LANGUAGES, Page
from provenance.pages.topic_pages import pages_in
from provenance.site.build import SITE, address_of
from provenance.transcripts.environments import environment
from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse
from tests.site.conftest import PASTED, PROGRAMS
from tests.site.reading import copied, shown


@dataclass
class Pasted:
    """What a reader takes from the pages that show a program."""

    install: set[str] = field(default_factory=set)
    files: dict[str, str] = field(default_factory=dict)
    session: str = ""


@cache
def blocks_of(page: Page) -> list[Tag]:
    """The blocks of a built page, in order."""
    html = (SITE / address_of(page.where)).read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser").select("div.proof")


def taken(name: str, language: str) -> Pasted:
    """Take a program from the built pages of a language."""
    found = Pasted()
    for page in pages_in(ROOT / "docs" / language):
        if name not in {program_of(block.source) for block in page.blocks}:
            continue
        for block in blocks_of(page):
            source = str(block["data-source"])
            if source.endswith("/install.sh"):
                found.install.add(copied(block))
            elif program_of(source) != name:
                continue
            elif source.endswith(".console"):
                found.session += f"{shown(block)}\n"
            elif not block["data-section"]:
                found.files[source] = f"{copied(block)}\n"
    return found


@pytest.mark.long
@pytest.mark.parametrize("name", PROGRAMS)
def test_each_program_pasted_alone_answers_as_printed(
    name: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Only what the pages print is installed, pasted, typed and compared."""
    pasted, *others = [taken(name, language) for language in LANGUAGES]
    assert others == [pasted], "the languages differ"
    assert pasted.files.keys() == PROGRAMS[name]
    (line,) = pasted.install
    commands = environment(line)
    topic = name.rpartition("/")[0]
    for source, text in pasted.files.items():
        target = tmp_path / Path(source).relative_to(topic)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    transcript = parse(pasted.session)
    assert transcript.steps, "no page prints a command"
    replay(transcript, tmp_path, str(commands), as_reader=True)
    assert transcript.text() == pasted.session
    record_property(PASTED, [name, 1])
