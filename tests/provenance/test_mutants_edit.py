"""The mutants of an edit: of lines that the last commit has not."""

import subprocess

import pytest

from provenance.mutation.edit import mutants_of_edit
from provenance.mutation.gate import mutants
from tests.provenance.mutating import Workers
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, HTML, SHOP

Output = pytest.CaptureFixture[str]

COMMIT = (
    ("init", "--quiet"),
    ("add", "."),
    (
        *("-c", "user.name=Tea", "-c", "user.email=tea@example.com"),
        *("commit", "--quiet", "--message=Tea"),
    ),
)


@pytest.fixture
def committed(settled: Sample) -> Sample:
    """The sample project, in git."""
    for words in COMMIT:
        subprocess.run(["git", *words], cwd=settled.root, check=True)
    return settled


def test_edited_lines(
    committed: Sample, workers: Workers, capsys: Output
) -> None:
    """Of an edited file only what is new is tried."""
    committed.edit(SHOP, "app = Flask", "\n\napp = Flask")
    assert mutants_of_edit([SHOP])
    assert workers.tried == []
    committed.edit(SHOP, "&amp;", "&lt;")
    workers.alive.add("\"<b class='tea'>&lt;</b>\"")
    assert not mutants_of_edit([SHOP])
    told = capsys.readouterr().out
    assert f"{SHOP}:14: no test notices (string)" in told
    assert told.endswith("mutants of 3 edited lines, 1 not noticed.\n")


def test_explained(committed: Sample, workers: Workers) -> None:
    """A survivor with a reason is none of the edit's."""
    committed.edit(CONFIG, "LIMIT = 5", "LIMIT = 7")
    workers.alive.add("7")
    assert not mutants_of_edit([CONFIG])
    committed.write(
        "tests/mutants/reference.toml",
        f'[[survivor]]\npath = "{CONFIG}"\ncode = "LIMIT = 7"\nold = "7"\n'
        'new = "8"\nreason = "Seven or eight."\n',
    )
    assert mutants_of_edit([CONFIG])


def test_without_a_commit(settled: Sample, workers: Workers) -> None:
    """Where git knows no file, each of its shown lines is new."""
    assert settled.root.is_dir()
    assert mutants_of_edit([CONFIG, HTML])
    assert workers.tried == [CONFIG, HTML]


@pytest.mark.usefixtures("committed")
def test_all_edits(committed: Sample, workers: Workers) -> None:
    """Without a path all files are tried that have changed since."""
    mutants([], everything=False)
    workers.tried.clear()
    committed.edit(CONFIG, "LIMIT = 5", "LIMIT = 7")
    assert mutants_of_edit()
    assert workers.tried == [CONFIG]


def test_nothing_to_try(
    committed: Sample, workers: Workers, capsys: Output
) -> None:
    """A file that pages do not show has no mutants."""
    committed.write("tests/snippets/test_pot.py", "")
    assert mutants_of_edit(["tests/snippets/test_pot.py"])
    assert workers.tried == []
    expected = "0 mutants of 0 edited lines, 0 not noticed.\n"
    assert capsys.readouterr().out == expected
