"""Sections: what a file's markers mean, and every way to get them wrong."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.sections import sections_of


def start(name: str) -> str:
    """A start marker in a comment of Python."""
    return f"# --8<-- [start:{name}]\n"


def end(name: str) -> str:
    """An end marker in a comment of Python."""
    return f"# --8<-- [end:{name}]\n"


ONE = start("one") + "x = 1\n" + end("one")
MISSPELT = "this looks like a section marker but is none"


def write(folder: Path, text: str) -> Path:
    """Write the file that is read."""
    path = folder / "tea.py"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "where", "what", "fix"),
    [
        (start("one") + "x = 1\n", "", "section 'one' has no end", "Add its"),
        (end("one"), ":1", "section 'one' ends but never started", "Add its"),
        (ONE + ONE, ":4", "section 'one' is defined twice", "Rename one"),
        (start("one") * 2, ":2", "section 'one' is defined twice", "Rename"),
        (start("a") + end("a"), ":2", "section 'a' is empty", "Put its end"),
        (start("a") + "\n  \n" + end("a"), ":4", "section 'a' is empty", ""),
        (start("1st") + "x = 1\n", ":1", MISSPELT, "on a line of its own."),
        (start("One"), ":1", MISSPELT, "Write `# --8<-- [start:name]`"),
        (start("my_tea"), ":1", MISSPELT, "Write"),
        ("# --8<-- [begin:tea]\n", ":1", MISSPELT, "Write"),
        ("\n# --8<-- start:tea\n", ":2", MISSPELT, "Write"),
        ("# -8<- [start:tea]\n", ":1", MISSPELT, "Write"),
        ("# --8< -- [start:tea]\n", ":1", MISSPELT, "Write"),
        ("x = 1  # --8<-- [start:tea]\n", ":1", MISSPELT, "Write"),
        (start("tea").strip() + " tea\n", ":1", MISSPELT, "Write"),
        ('# --8<-- "tea.py"\n', ":1", MISSPELT, "Write"),
    ],
)
def test_bad_markers(
    tmp_path: Path, text: str, where: str, what: str, fix: str
) -> None:
    """A marker that would be read wrongly is told with its line."""
    with pytest.raises(ProvenanceError) as caught:
        sections_of(write(tmp_path, text), tmp_path)
    assert caught.value.where == f"tea.py{where}"
    assert caught.value.what == what
    assert fix in caught.value.fix
    assert str(caught.value) == f"tea.py{where}: {what}. {caught.value.fix}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# --8<-- [start:tea]", "# --8<-- [end:tea]"),
        ("    #--8<--[start:tea]", "    #  --8<--   [end:tea]  "),
        ("{# --8<-- [start:tea] #}", "{# --8<-- [end:tea] #}"),
        ("<!-- --8<-- [start:tea] -->", "<!-- --8<-- [end:tea] -->"),
        ("-- --8<-- [start:tea]", "-- --8<-- [end:tea]"),
        ("// --8<-- [start:tea]", "// --8<-- [end:tea]"),
    ],
)
def test_markers_of_each_language(
    tmp_path: Path, before: str, after: str
) -> None:
    """Comments of Python, Jinja, HTML, SQL and C hold markers."""
    path = write(tmp_path, f"first\n{before}\n    shown\n{after}\nlast\n")
    found = sections_of(path, tmp_path)
    assert found["tea"].lines == ((3, "    shown"),)
    assert found["tea"].text == "shown"
    assert found[""].text == "first\n    shown\nlast"


def test_whole_file(tmp_path: Path) -> None:
    """The whole file is a section too, and has its numbers without markers."""
    whole = sections_of(write(tmp_path, "import tea\n\n" + ONE), tmp_path)[""]
    assert [number for number, _ in whole.lines] == [1, 2, 4]
    assert (whole.first, whole.last) == (1, 4)


def test_blank_lines_at_the_ends(tmp_path: Path) -> None:
    """Blank lines around a section or a file are not shown."""
    path = write(tmp_path, "\n" + start("a") + "\nx = 1\n \n" + end("a"))
    found = sections_of(path, tmp_path)
    assert found["a"].lines == found[""].lines == ((4, "x = 1"),)


def test_nested_sections(tmp_path: Path) -> None:
    """Sections may nest and overlap; no marker is among their lines."""
    text = start("outer") + "a = 1\n" + start("inner") + "b = 2\n"
    text += end("outer") + "c = 3\n" + end("inner")
    found = sections_of(write(tmp_path, text), tmp_path)
    assert found["outer"].text == "a = 1\nb = 2"
    assert found["inner"].text == "b = 2\nc = 3"
    assert found[""].text == "a = 1\nb = 2\nc = 3"


def test_common_indentation_is_removed(tmp_path: Path) -> None:
    """A section of a function's body starts at the left edge."""
    body = "    if tea:\n\n        pour()\n  \n    drink()\n"
    text = "def serve():\n    " + start("tea") + body + "    " + end("tea")
    section = sections_of(write(tmp_path, text), tmp_path)["tea"]
    assert section.text == "if tea:\n\n    pour()\n\ndrink()"
    assert (section.first, section.last) == (3, 7)
