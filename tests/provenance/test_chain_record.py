"""The record: written once, read back the same, refused when it is no proof."""

import json
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.record import FORMAT, Record, digest, load_record
from tests.provenance.projects import Sample

NAME = "build/provenance.json"


def refusal(sample: Sample, text: str | None) -> ProvenanceError:
    """How the record is refused when its file holds ``text``."""
    if text is not None:
        sample.write(NAME, text)
    with pytest.raises(ProvenanceError) as caught:
        load_record(sample.root / NAME, sample.root)
    assert caught.value.where == NAME
    assert caught.value.fix.startswith("Run `python -m nox -s tests`")
    return caught.value


def test_round_trip(sample: Sample) -> None:
    """What is saved is what is loaded, with line numbers as numbers."""
    record = sample.record()
    record.save(sample.root / NAME)
    loaded = load_record(sample.root / NAME, sample.root)
    assert loaded == record
    assert loaded.date == record.date
    assert loaded.tests[0].name == "test_tea"


def test_text_of_the_file(sample: Sample) -> None:
    """The file names its format and ends with a newline."""
    Record("passed", "3.99.0").save(sample.root / NAME)
    text = (sample.root / NAME).read_text(encoding="utf-8")
    assert json.loads(text)["format"] == FORMAT
    assert text.endswith("}\n")


def test_another_day(sample: Sample) -> None:
    """What a run proves does not depend on the day."""
    record = sample.record()
    record.date = "2099-01-01"
    assert record == sample.record()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (None, "there is no record of a test run"),
        ("", "the record is not JSON"),
        ('{"format": 1', "the record is not JSON"),
        ("[]", "the record was written by another version of the project"),
        ("{}", "the record was written by another version of the project"),
        ('{"format": 0}', "the record was written by another version"),
        ('{"format": "1"}', "the record was written by another version"),
    ],
)
def test_refused(sample: Sample, text: str | None, what: str) -> None:
    """A record that is missing or not ours proves nothing."""
    assert refusal(sample, text).what.startswith(what)


@pytest.mark.parametrize("status", ["failed", "", "PASSED"])
def test_red(sample: Sample, status: str) -> None:
    """A record of a run that failed proves nothing."""
    record = sample.record()
    record.status = status
    record.save(sample.root / NAME)
    error = refusal(sample, None)
    assert error.what == "the recorded test run failed"
    assert error.fix.endswith("until it passes.")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (b"a\nb\n", b"a\r\nb\r\n", True),
        (b"a\nb\n", b"a\nb", False),
        (b"a\nb\n", b"a\n b\n", False),
        (b"a\nb\n", b"a\rb\n", False),
        (b"\x00\xff", b"\x00\xff", True),
    ],
)
def test_digest(
    tmp_path: Path, one: bytes, other: bytes, *, same: bool
) -> None:
    """A digest changes with the content, not with the kind of line end."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_bytes(one)
    second.write_bytes(other)
    assert (digest(first) == digest(second)) is same
