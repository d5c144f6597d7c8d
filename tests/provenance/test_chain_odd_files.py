"""Files that tools read in different ways are told, with the place."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.find import section_of
from provenance.pages.sections import sections_of


@pytest.mark.parametrize(
    ("text", "line", "character"),
    [
        ("if a:\n\tb = 1\n", 2, "0009"),
        ("a = 1\n\f\nb = 2\n", 2, "000C"),
        ("a = '\u2028'\n", 1, "2028"),
        ("a = 1\nb = '\x85'\n", 2, "0085"),
        ("\ufeffa = 1\n", 1, "FEFF"),
    ],
)
def test_odd_character(
    tmp_path: Path, text: str, line: int, character: str
) -> None:
    """What nobody sees, or what some tools take for a line's end, is told."""
    path = tmp_path / "tea.py"
    path.write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(ProvenanceError) as caught:
        sections_of(path, tmp_path)
    told = f"tea.py:{line}: this line has the character U+{character}. "
    assert str(caught.value) == f"{told}Write an escape, or blanks."


def test_other_encoding(tmp_path: Path) -> None:
    """A file that is not UTF-8 is told at the page that shows it."""
    path = tmp_path / "tea.py"
    path.write_bytes("a = 'é'\n".encode("latin-1"))
    with pytest.raises(ProvenanceError) as caught:
        section_of(path, "", "tea.md:3", tmp_path)
    told = "tea.md:3: tea.py is no text in UTF-8. Save it as UTF-8."
    assert str(caught.value) == told
