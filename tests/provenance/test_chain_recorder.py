"""Recording: transcripts are rewritten, and what changed is shown."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.transcripts.recorder import (
    all_transcripts,
    difference,
    record,
    replayed,
)
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE

NAME = "snippets/tea/mug.console"
START, END = "# --8<-- [start:tea]", "# --8<-- [end:tea]"
TRUE = f"{START}\n$ python mug.py\nhot\n{END}\n\n$ python mug.py\nhot\n"


@pytest.fixture
def transcript(sample: Sample) -> Path:
    """A transcript of a program, before it is recorded."""
    sample.write("snippets/tea/mug.py", "print('hot')\n")
    typed = f"{START}\n$ python mug.py\n{END}\n\n$ python mug.py\ncold\n"
    return sample.write(NAME, typed)


def test_all_transcripts(sample: Sample, transcript: Path) -> None:
    """Every transcript of the programs is found, in order."""
    sample.write("reference/tea.console", "$ curl tea\n")
    found = all_transcripts(sample.root)
    assert found == [transcript, sample.root / CONSOLE]


def test_what_it_would_be(transcript: Path) -> None:
    """A replay leaves the file alone."""
    before = transcript.read_text(encoding="utf-8")
    assert replayed(transcript) == TRUE
    assert transcript.read_text(encoding="utf-8") == before


def test_difference(sample: Sample, transcript: Path) -> None:
    """A difference shows the lines that changed, and no others."""
    change = difference(transcript, TRUE, sample.root).splitlines()
    assert change[:2] == [f"--- {NAME}", f"+++ {NAME} (now)"]
    assert [x for x in change if x[0] in "+-"][2:] == ["+hot", "-cold", "+hot"]
    text = transcript.read_text(encoding="utf-8")
    assert not difference(transcript, text, sample.root)


def test_record(sample: Sample, transcript: Path) -> None:
    """A change is written and shown; the second time there is none."""
    expected = difference(transcript, TRUE, sample.root)
    assert record([transcript], sample.root) == [expected]
    assert transcript.read_text(encoding="utf-8") == TRUE
    assert record([transcript], sample.root) == []


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("rm mug.py", "'rm mug.py': only curl, flask, python, waitress-serve"),
        ("python no.py", "python no.py ended with status 2, but says"),
        ("python mug.py | cat", "Put it between quotation marks. Change"),
    ],
)
def test_command_that_cannot_be_recorded(
    sample: Sample, transcript: Path, typed: str, what: str
) -> None:
    """The error names the file and the command, and nothing is written."""
    sample.write(NAME, f"$ {typed}\n")
    with pytest.raises(ProvenanceError) as raised:
        record([transcript], sample.root)
    assert str(raised.value).startswith(f"{NAME}: ")
    assert what in str(raised.value)
    assert transcript.read_text(encoding="utf-8") == f"$ {typed}\n"
