"""The committed pictures are those that their sources make."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from docs.diagrams.drawn_from import FOLDER, digest

SVG = "{http://www.w3.org/2000/svg}"
SOURCES = sorted(FOLDER.glob("*.mmd"))
PICTURES = sorted(FOLDER.glob("*.svg"))

by_name = pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.name)


def root_of(picture: Path) -> ET.Element:
    """Read a picture of our own."""
    return ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314


def test_each_source_has_its_picture_and_its_translation() -> None:
    """Sources and pictures come in pairs, in both languages."""
    names = [source.stem for source in SOURCES]
    assert names == [picture.stem for picture in PICTURES]
    english = {n.removesuffix(".en") for n in names if n.endswith(".en")}
    chinese = {n.removesuffix(".zh") for n in names if n.endswith(".zh")}
    assert english == chinese != set()
    assert len(names) == len(english) + len(chinese)


@by_name
def test_a_picture_is_drawn_from_its_source(picture: Path) -> None:
    """A picture names the digest of the source that lies beside it."""
    source = picture.with_suffix(".mmd").read_text(encoding="utf-8")
    hint = "draw it again: python -m docs.diagrams.draw"
    assert root_of(picture).get("data-drawn-from") == digest(source), hint


def test_a_changed_source_has_another_digest() -> None:
    """One changed letter of a source asks for a new picture."""
    source = SOURCES[0].read_text(encoding="utf-8")
    assert digest(source) != digest(f"{source} ")


@by_name
def test_a_picture_has_a_name_and_a_description(picture: Path) -> None:
    """A picture says in words what it shows."""
    root = root_of(picture)
    told = {e.get("id"): e.text for e in root if e.tag != f"{SVG}g"}
    assert root.get("role") == "img"
    assert told[root.get("aria-labelledby")]
    assert told[root.get("aria-describedby")]


@by_name
def test_a_picture_follows_the_colours_of_the_page(picture: Path) -> None:
    """A picture has no colour, style sheet, HTML or address of its own."""
    text = picture.read_text(encoding="utf-8")
    assert not re.search(r"<(style|script|foreignObject|image|use|a)\b", text)
    assert re.findall(r"https?://[^\"]*", text) == [SVG.strip("{}")]
    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', text))
    fixed = {c for c in colours if not c.startswith("var(--diagram-")}
    assert fixed <= {"none", "currentColor"}


def test_no_id_occurs_twice() -> None:
    """All pictures may stand on one page: no two share an id."""
    ids = [e.get("id") for p in PICTURES for e in root_of(p).iter()]
    named = [i for i in ids if i is not None]
    assert len(named) == len(set(named)) > len(PICTURES)


@pytest.mark.parametrize(
    "name", sorted({source.stem.split(".")[0] for source in SOURCES})
)
def test_both_languages_draw_the_same_shape(name: str) -> None:
    """The two pictures of a name have as many boxes and arrows."""
    counts = [
        [
            sum(e.tag == f"{SVG}{tag}" for e in root_of(picture).iter())
            for tag in ("rect", "polygon", "path")
        ]
        for picture in FOLDER.glob(f"{name}.*.svg")
    ]
    assert counts[0] == counts[1]
    assert sum(counts[0]) > 0
