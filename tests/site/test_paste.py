"""Paste the built site's programs into empty folders and run them."""

import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from provenance.layout import is_wrong
from provenance.pages.catalogue import Topic
from provenance.pages.topic_pages import name_of, pages_of_topic
from provenance.site.build import SITE
from provenance.transcripts.environments import environment
from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse
from tests.site.reading import copied, shown

#: No programs: a revision for a project on PostgreSQL, run in `services`.
PARTS = {"migrations/index_in_use"}

TOPICS = sorted(path.parent.name for path in SITE.glob("topics/*/index.html"))


def pages_of(name: str) -> list[Path]:
    """The built pages of a topic in the order of reading, or one page."""
    if name not in TOPICS:
        return [SITE / name / "index.html"]
    names = map(name_of, pages_of_topic(Topic(name, [], []), "en"))
    folder = SITE / "topics" / name
    return [
        folder / ("" if page == "index" else page) / "index.html"
        for page in names
    ]


def blocks_of(pages: list[Path]) -> list[Tag]:
    """The blocks of the pages, in order."""
    return [
        block
        for page in pages
        for block in BeautifulSoup(
            page.read_text(encoding="utf-8"), "html.parser"
        ).select("div.proof")
    ]


def programs_of(blocks: list[Tag]) -> dict[str, list[Tag]]:
    """The blocks of each program: its files and its transcript's parts.

    A program is named by its path without suffix; the files of a package
    belong to the name of the package.
    """
    found: dict[str, list[Tag]] = defaultdict(list)
    for block in blocks:
        source = str(block["data-source"])
        if source.startswith("snippets/") and source.count("/") > 1:
            topic, inner = source.split("/", 2)[1:]
            name = inner.split("/")[0].rsplit(".", 1)[0]
            part = is_wrong(source) or f"{topic}/{name}" in PARTS
            if not part and not inner.endswith(".sh"):
                found[f"{topic}/{name}"].append(block)
    return found


@pytest.mark.long
@pytest.mark.parametrize("topic", ["before-you-start", *TOPICS])
def test_each_program_pasted_alone_answers_as_printed(
    topic: str, tmp_path: Path
) -> None:
    """Only what the pages print is installed, pasted, typed and compared."""
    blocks = blocks_of(pages_of(topic))
    lines = [
        copied(block)
        for block in blocks
        if str(block["data-source"]).endswith("/install.sh")
    ]
    assert len(set(lines)) == 1, "a topic prints one install line"
    commands = environment(lines[0])
    programs = programs_of(blocks)
    assert programs

    def answers_as_printed(name: str) -> None:
        folder = tmp_path / name
        folder.mkdir(parents=True)
        printed = paste(programs[name], folder)
        transcript = parse(printed)
        assert transcript.steps, f"{name}: no page prints a command"
        replay(transcript, folder, str(commands))
        assert transcript.text() == printed, name

    # Side by side, since they mostly wait for their servers.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(answers_as_printed, programs))


def paste(parts: list[Tag], folder: Path) -> str:
    """Write a program's files into ``folder``; return its printed session."""
    session = []
    for block in parts:
        source = str(block["data-source"])
        if source.endswith(".console"):
            session.append(f"{shown(block)}\n")
        elif not block["data-section"]:
            target = folder / source.split("/", 2)[2]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(f"{copied(block)}\n", encoding="utf-8")
    return "".join(session)
