"""Programs of several files: their folders as zip files."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from provenance.site.archives import write_archives
from tests.provenance.projects import Sample

POT = {
    "pot/__init__.py": "",
    "pot/lid.py": "# --8<-- [start:lid]\nx = 1\n# --8<-- [end:lid]\n",
    "pot/templates/tea.html": "<p>茶</p>\r\n",
}


@pytest.fixture
def pot(sample: Sample) -> Sample:
    """The sample project with a program of three files, which has run."""
    for name, text in POT.items():
        sample.write(f"snippets/tea/{name}", text)
    sample.write("snippets/tea/pot/__pycache__/lid.pyc", "x")
    sample.write("snippets/tea/pot.console", "$ curl tea\n")
    sample.write("snippets/tea/wrong/house/a.py", "x = 1\n")
    return sample


def archive(sample: Sample, site: str = "site") -> Path:
    """Write the archives; return the program's."""
    folder = sample.root / site
    assert write_archives(folder, sample.root) == 1
    (found,) = folder.rglob("*.zip")
    assert found == folder / "source/snippets/tea/pot.zip"
    return found


def test_unpacked(pot: Sample, tmp_path: Path) -> None:
    """Unpacked, it is the folder of the program, byte for byte, no more."""
    target = tmp_path / "unpacked"
    with ZipFile(archive(pot)) as packed:
        assert packed.testzip() is None
        packed.extractall(target)
    files = {p.relative_to(target).as_posix(): p for p in target.rglob("*.*")}
    assert sorted(files) == sorted(POT)
    for name, path in files.items():
        original = pot.root / "snippets/tea" / name
        assert path.read_bytes() == original.read_bytes()


def test_same_bytes(pot: Sample) -> None:
    """The files alone decide its bytes: neither times nor the machine."""
    first = archive(pot, "one").read_bytes()
    for name in reversed(POT):
        path = pot.root / "snippets/tea" / name
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
        path.chmod(0o600)
    assert archive(pot, "two").read_bytes() == first
    with ZipFile(io.BytesIO(first)) as packed:
        entries = packed.infolist()
    assert [entry.filename for entry in entries] == sorted(POT)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_changed_file(pot: Sample) -> None:
    """A file that changes is packed anew."""
    before = archive(pot).read_bytes()
    pot.edit("snippets/tea/pot/lid.py", "x = 1", "x = 2")
    after = archive(pot).read_bytes()
    assert before != after
    assert b"x = 2" in after


def test_programs_of_one_file(sample: Sample) -> None:
    """A project without programs of several files has no archives."""
    assert write_archives(sample.root / "site", sample.root) == 0
    assert not (sample.root / "site").exists()
