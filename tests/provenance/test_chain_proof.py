"""The prover: which blocks a record proves, and what it says of the others."""

from collections.abc import Callable

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.fences import Block
from provenance.printing.proof import Proof, Prover, prover_of
from provenance.record import Record
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, CUP, HTML, INSTALL, SHOP

Change = Callable[[Record], object]
WHERE = "docs/en/topics/tea.md:9"


def prove(sample: Sample, source: str, section: str = "") -> Proof:
    """Prove a block from a record of the files as they are now."""
    prover = Prover(sample.record(), sample.root)
    return prover.prove(Block(WHERE, "text", source, section))


def refusal(sample: Sample, source: str, record: Record) -> ProvenanceError:
    """How a block is refused by a record."""
    with pytest.raises(ProvenanceError) as caught:
        Prover(record, sample.root).prove(Block(WHERE, "", source, ""))
    return caught.value


@pytest.mark.parametrize(
    ("source", "section"),
    [(SHOP, ""), (SHOP, "view"), (HTML, "body"), (INSTALL, ""), (CUP, "")],
)
def test_proven(sample: Sample, source: str, section: str) -> None:
    """A block comes with its lines, its tests and the versions."""
    proof = prove(sample, source, section)
    assert proof.block == Block(WHERE, "text", source, section)
    assert [test.name for test in proof.tests] == ["test_tea"]
    assert proof.versions["Python"] == "3.99.0"
    assert (proof.failure is not None) == (source == CUP)


@pytest.mark.parametrize("source", ["docs/tea.py", "tests/tea.py", "tea.py"])
def test_source_from_elsewhere(sample: Sample, source: str) -> None:
    """Only files of the two measured folders can be shown."""
    sample.write(source, "x = 1\n")
    error = refusal(sample, source, sample.record())
    assert error.where == WHERE
    assert error.what == f"{source} is not below snippets or reference"
    assert error.fix == "Move it there."


def test_way_out_of_the_folder(sample: Sample) -> None:
    """A path that leaves the folder again names no file of the record."""
    source = "snippets/../tests/tea.py"
    sample.write(source, "x = 1\n")
    error = refusal(sample, source, sample.record())
    assert error.what == f"{source} has changed since the tests ran"


@pytest.mark.parametrize("source", [SHOP, HTML, INSTALL, CONSOLE, CUP])
def test_changed_file(sample: Sample, source: str) -> None:
    """A file that changed after the tests ran is not proven."""
    record = sample.record()
    (sample.root / source).write_bytes(b"# tea\n")
    error = refusal(sample, source, record)
    assert error.where == WHERE
    assert error.what == f"{source} has changed since the tests ran"
    assert error.fix == "Run `python -m nox -s tests`."


@pytest.mark.parametrize("source", [SHOP, HTML])
def test_missing_from_the_record(sample: Sample, source: str) -> None:
    """A file that the record does not know is not proven."""
    record = sample.record()
    del record.files[source]
    error = refusal(sample, source, record)
    assert error.what == f"{source} has changed since the tests ran"


@pytest.mark.parametrize("source", [HTML, INSTALL, CONSOLE])
def test_no_test_uses_it(sample: Sample, source: str) -> None:
    """What is not Python has to be rendered, replayed or run by a test."""
    record = sample.record()
    record.files[source].tests = []
    error = refusal(sample, source, record)
    assert error.what == f"no test uses {source}"
    assert error.fix == "Render, replay or run it in a test."


def test_counter_example_without_failure(sample: Sample) -> None:
    """A counter-example is shown only with the failure that a test saw."""
    record = sample.record()
    record.files[CUP].failure = None
    error = refusal(sample, CUP, record)
    assert error.what == f"no test shows how {CUP} fails"
    assert error.fix == "Use `wrong.raises` or `wrong.answers` in a test."


def test_counter_example_with_two_failures(sample: Sample) -> None:
    """Cases that do not agree how it fails prove neither."""
    record = sample.record()
    record.files[CUP].failure = {"differs": "test_tea.py::test_cup"}
    error = refusal(sample, CUP, record)
    told = (
        f"{CUP} fails otherwise in test_tea.py::test_cup than in another case"
    )
    assert (error.what, error.fix) == (told, "Let one case note it.")


def test_prover_follows_the_record(settled: Sample) -> None:
    """A record is read once, and again when it has changed."""
    path = settled.root / "build" / "provenance.json"
    settled.record().save(path)
    first = prover_of(path)
    assert prover_of(path) is first
    path.unlink()
    with pytest.raises(ProvenanceError, match="no record of a test run"):
        prover_of(path)
