"""Replaying: variables, a password and tokens, as a reader types them."""

import os
from pathlib import Path

import pytest

from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse
from provenance.transcripts.values import Values

HEAD = "eyJhbGciOiJIUzI1NiJ9"
ONE, TWO = f"{HEAD}.eyJzdWIiOiIxIn0.aa-_", f"{HEAD}.eyJzdWIiOiIyIn0.bb"

PROGRAM = f"""import os
import sys

known = {{"ann": "{ONE}", "bob": "{TWO}"}}
word = sys.argv[1]
print(os.environ.get("TEA_CUP"), known.get(word, word), len(word))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a program that prints tokens, and what it was told."""
    (tmp_path / "told.py").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


def outputs(folder: Path, *lines: str, as_reader: bool = False) -> list[str]:
    """Replay commands; return what each printed."""
    transcript = parse("".join(f"$ {line}\n" for line in lines))
    replay(transcript, folder, as_reader=as_reader)
    return [step.output for step in transcript.steps]


readers = pytest.mark.parametrize(
    "as_reader",
    [
        False,
        pytest.param(
            True,
            marks=pytest.mark.skipif(os.name == "nt", reason="no such shell"),
        ),
    ],
)


@readers
def test_a_variable_holds_for_its_command(
    folder: Path, *, as_reader: bool
) -> None:
    """What stands in front of a command is set for that one alone."""
    typed = ("TEA_CUP='a b' python told.py x", "python told.py TEA_CUP=c")
    first, second = outputs(folder, *typed, as_reader=as_reader)
    assert first == "a b x 1"
    assert second == "None TEA_CUP=c 9"


@readers
def test_tokens_are_typed_by_their_names(
    folder: Path, *, as_reader: bool
) -> None:
    """A token is printed under a name; a command may have this name."""
    typed = ["python told.py ann", "python told.py bob", "python told.py ann"]
    typed += ['python told.py "<token>"', 'python told.py "x <token 2>"']
    printed = outputs(folder, *typed, as_reader=as_reader)
    assert [text.split(" ", 1)[1] for text in printed] == [
        "<token> 3",
        "<token 2> 3",
        "<token> 3",
        f"<token> {len(ONE)}",
        f"x <token 2> {len(TWO) + 2}",
    ]


def test_the_password_is_made_up(folder: Path) -> None:
    """A password is long, the same within a run, and never printed."""
    typed = ['python told.py "<password>"'] * 2
    assert outputs(folder, *typed) == ["None <password> 32"] * 2
    one, other = (Values().typed("<password>") for _ in range(2))
    assert one != other


@pytest.mark.parametrize("name", ["<token>", "<token 2>"])
def test_a_name_without_a_value(folder: Path, name: str) -> None:
    """A token that no output has had cannot be typed."""
    with pytest.raises(ValueError, match=f"no output .* has a {name}"):
        outputs(folder, f'python told.py "{name}"')


def test_a_name_is_quoted_for_the_shell(folder: Path) -> None:
    """A reader's shell would take a bare name for a redirection."""
    with pytest.raises(ValueError, match="a shell does not take <"):
        outputs(folder, "python told.py <password>")


@pytest.mark.parametrize("text", ["eyJ.x", "<other>", f"x{ONE}", "a.b.c"])
def test_other_texts_are_left_alone(text: str) -> None:
    """What only looks a little like a token or a name stays as it is."""
    values = Values()
    assert values.printed(text) == text
    assert values.typed(text) == text
