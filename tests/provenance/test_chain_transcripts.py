"""The text of transcripts: read, printed back, and copied."""

from pathlib import Path

import pytest

from provenance.transcripts.programs import (
    files_of,
    folder_with,
    program_of,
)
from provenance.transcripts.text import Step, commands, parse

START, END = "# --8<-- [start:tea]", "# --8<-- [end:tea]"


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("$ curl tea\n", [Step("curl tea")]),
        ("$ curl tea\nhot\n", [Step("curl tea", "hot")]),
        ("$ a\n$ b\nx\n", [Step("a"), Step("b", "x")]),
        ("$ a\n\nx\n\ny\n", [Step("a", "\nx\n\ny")]),
        ("$ a\nx\n\n\n$ b\n", [Step("a", "x"), Step("b")]),
        ("$ a \\\n  b \\\n  c\nx\n", [Step("a \\\n  b \\\n  c", "x")]),
        (f"{START}\n$ a\nx\n{END}\n", [Step("a", "x")]),
        (
            f"{START}\n$ a\n{END}\n\n{START}\n$ b\n{END}\n",
            [Step("a"), Step("b")],
        ),
        ("$ a\n $ b\n# x\n", [Step("a", " $ b\n# x")]),
        ("\n\n$ a\n", [Step("a")]),
        ("$ \n", [Step("")]),
        ("\n", []),
    ],
)
def test_round_trip(text: str, steps: list[Step]) -> None:
    """What is read is what is printed, with every blank line in its place."""
    transcript = parse(text)
    assert transcript.steps == steps
    assert transcript.text() == text


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("curl tea", "curl tea"),
        ("curl \\\n  tea", "curl    tea"),
        ("a \\\n b \\\n c", "a   b   c"),
    ],
)
def test_command_on_one_line(command: str, line: str) -> None:
    """A continued command is one command."""
    assert Step(command).line == line


def test_command_that_never_ends() -> None:
    """A continuation at the end of the file does no harm."""
    assert parse("$ curl \\").steps == [Step("curl \\\n")]


@pytest.mark.parametrize("text", ["tea\n$ a\n", f"{START}\ntea\n", "tea"])
def test_output_without_command(text: str) -> None:
    """A line in front of every command is no output."""
    with pytest.raises(ValueError, match="'tea' is not the output"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$ a\nx\n$ b", "a\nb"),
        ("$ a \\\n  b\nx\n", "a \\\n  b"),
        ("$ curl -d '$ x'\n$ y\n", "curl -d '$ x'\ny"),
        ("", ""),
    ],
)
def test_commands(text: str, expected: str) -> None:
    """Commands are copied as they are typed, without the prompt."""
    assert commands(text) == expected


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Transcripts beside a file, a folder, both and nothing."""
    for name in ("one.py", "both.py", "house/app.py", "both/app.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "house" / "__pycache__").mkdir()
    (tmp_path / "house" / "__pycache__" / "app.pyc").touch()
    (tmp_path / "house" / "templates").mkdir()
    (tmp_path / "house" / "templates" / "tea.html").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("stem", "files"),
    [
        ("one", ["one.py"]),
        ("house", ["house/app.py", "house/templates/tea.html"]),
    ],
)
def test_program(folder: Path, stem: str, files: list[str]) -> None:
    """A transcript's program is copied into an otherwise empty folder."""
    transcript = folder / f"{stem}.console"
    assert files_of(program_of(transcript)) == [folder / name for name in files]
    with folder_with(program_of(transcript)) as place:
        copied = [path for path in place.rglob("*") if path.is_file()]
        assert sorted(copied) == [place / name for name in files]
        assert not place.is_relative_to(folder)
    assert not place.exists()


def test_application(tmp_path: Path) -> None:
    """Transcripts in the folder of the application run the application."""
    for name in ("reference/app.py", "reference/page.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    transcript = tmp_path / "snippets" / "reference" / "api.console"
    files = files_of(program_of(transcript))
    assert [file.name for file in files] == ["app.py", "page.html"]
    with folder_with(program_of(transcript)) as place:
        assert (place / "reference" / "page.html").is_file()


@pytest.mark.parametrize("stem", ["none", "both"])
def test_no_program(folder: Path, stem: str) -> None:
    """Without a program, or with two, there is nothing to run."""
    with pytest.raises(FileNotFoundError, match=f"one program {stem}"):
        program_of(folder / f"{stem}.console")
