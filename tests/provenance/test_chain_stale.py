"""When the record says nothing of what is there."""

import platform

import pytest

from provenance.inputs import digests
from provenance.site.verified import is_stale
from tests.provenance.converting import RECORD
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CUP, SHOP


@pytest.fixture
def green(settled: Sample) -> Sample:
    """A project with a green record of what is there."""
    settled.write("tests/snippets/test_tea.py", "def test_tea(): pass\n")
    save(settled)
    return settled


def save(sample: Sample, status: str = "passed") -> None:
    """Write a record of the project as it is now."""
    record = sample.record()
    record.status = status
    record.inputs = digests(sample.root)
    record.save(sample.root / RECORD)


def stale(sample: Sample) -> bool:
    """Whether the record says nothing of what is there."""
    return is_stale(sample.root / RECORD, sample.root)


def test_nothing_changed(green: Sample) -> None:
    """A record of what is there holds, however late a file was written."""
    (green.root / SHOP).touch()
    assert not stale(green)


@pytest.mark.parametrize("text", [None, "{", "{}"])
def test_no_record(green: Sample, text: str | None) -> None:
    """Without a record that can be read there is nothing to build from."""
    green.delete(RECORD)
    if text is not None:
        green.write(RECORD, text)
    assert stale(green)


def test_red_record(green: Sample) -> None:
    """The record of a red run does not hold."""
    save(green, "failed")
    assert stale(green)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (SHOP, True),
        ("reference/config.py", True),
        ("snippets/tea/new.txt", True),
        ("provenance/new.py", True),
        ("requirements/tests.txt", True),
        ("pyproject.toml", True),
        ("tests/conftest.py", True),
        ("tests/snippets/test_tea.py", True),
        ("tests/reference/helper.py", True),
        ("tests/provenance/test_chain.py", False),
        ("tests/site/conftest.py", False),
        ("docs/en/index.md", False),
        ("docs/topics.toml", False),
        ("snippets/__pycache__/tea.pyc", False),
    ],
)
def test_change(green: Sample, name: str, *, expected: bool) -> None:
    """A change of what tests depend on makes it stale, and back again not."""
    path = green.root / name
    before = path.read_text(encoding="utf-8") if path.exists() else None
    green.write(name, "# tea\n")
    assert stale(green) is expected
    if before is None:
        green.delete(name)
    else:
        green.write(name, before)
    assert not stale(green)


def test_deletion(green: Sample) -> None:
    """A deleted file makes it stale too."""
    green.delete(CUP)
    assert stale(green)


def test_other_python(green: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one version of Python proved says nothing of another."""
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.1")
    assert stale(green)
