"""From a clone to a site: prove if need be, check, build."""

import os
from pathlib import Path

import pytest

from provenance.site.build import BuildError
from provenance.site.verified import check, is_stale
from tests.provenance.converting import RECORD
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CUP, PAGE, SHOP


@pytest.fixture
def green(settled: Sample) -> Sample:
    """A project with a record that is newer than everything else."""
    settled.record().save(settled.root / RECORD)
    for path in settled.root.rglob("*"):
        os.utime(path, ns=(1, 1))
    os.utime(settled.root / RECORD, ns=(2, 2))
    return settled


def stale(sample: Sample) -> bool:
    """Whether the record says nothing of what is there."""
    return is_stale(sample.root / RECORD, sample.root)


def touch(path: Path, time: int) -> None:
    """Write a file at a time, in a folder as old as before."""
    before = path.parent.stat().st_mtime_ns
    path.touch()
    os.utime(path, ns=(time, time))
    os.utime(path.parent, ns=(before, before))


def test_nothing_changed(green: Sample) -> None:
    """A record newer than the code is not stale."""
    assert not stale(green)


def test_no_record(green: Sample) -> None:
    """Without a record there is nothing to build from."""
    green.delete(RECORD)
    assert stale(green)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (SHOP, True),
        ("reference/config.py", True),
        ("snippets/tea/new.txt", True),
        ("docs/en/index.md", False),
        ("docs/topics.toml", False),
    ],
)
def test_later_change(green: Sample, name: str, *, expected: bool) -> None:
    """Code that changed later makes it stale; a page does not."""
    path = green.root / name
    touch(path, 3)
    assert stale(green) is expected
    touch(path, 2)
    assert not stale(green)


def test_later_deletion(green: Sample) -> None:
    """A deleted file makes it stale too."""
    green.delete(CUP)
    assert stale(green)


def test_compiled_files(green: Sample) -> None:
    """Compiled files change nothing."""
    folder = green.root / "snippets" / "__pycache__"
    folder.mkdir()
    (folder / "tea.pyc").touch()
    os.utime(green.root / "snippets", ns=(1, 1))
    assert not stale(green)


def test_check(green: Sample) -> None:
    """Nothing is told of a project that is in order."""
    check()
    green.edit(PAGE.format("zh"), "{ #s01 }", "")
    with pytest.raises(BuildError) as caught:
        check()
    first, second, last = str(caught.value).split("\n")
    assert first.startswith(f"{PAGE.format('zh')}: there is no anchor #s01")
    assert second.startswith("docs/zh/topics/tea: no page has the anchor #s01")
    assert last == "2 problem(s), nothing is built."


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (RECORD, "{", f"{RECORD}: the record is not JSON."),
        (PAGE.format("en"), "---\n", "the front matter is not YAML"),
        ("docs/corrections/tea.toml", "[", "the corrections cannot be read"),
    ],
)
def test_check_that_cannot_run(
    green: Sample, name: str, text: str, told: str
) -> None:
    """What stops the checks themselves is a problem as well."""
    green.write(name, text)
    with pytest.raises(BuildError) as caught:
        check()
    assert told in str(caught.value)
    assert str(caught.value).endswith("\n1 problem(s), nothing is built.")
