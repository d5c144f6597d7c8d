"""Which cases a mutant has to get past."""

import shutil
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.mutation.cases import Cases
from tests.provenance.inner import RECORD

TEA = "tests/snippets/tea/test_tea.py"
HOUSE = "snippets/tea/house"


@pytest.fixture(scope="module")
def cases(recorded: Path) -> Cases:
    """The cases of the recorded run."""
    record = recorded / RECORD
    shutil.copy(recorded / "expected.json", record)
    found = Cases(record, recorded)
    record.unlink()
    return found


@pytest.mark.parametrize(
    ("path", "line", "names"),
    [
        ("snippets/tea/shop.py", 3, {"test_hot"}),
        (f"{HOUSE}/__init__.py", 7, {"test_house"}),
        (f"{HOUSE}/__init__.py", 3, {"test_house", "TestHouse::test_first"}),
        ("reference/pot.py", 4, {"test_fill"}),
        ("reference/pot.py", 1, {"test_fill", "test_empty"}),
        (f"{HOUSE}/templates/page.html", 2, {"test_house"}),
    ],
)
def test_of_line(cases: Cases, path: str, line: int, names: set[str]) -> None:
    """First come those that ran the line; of a module's line all did."""
    first = cases.of_line(path, line)[: len(names)]
    assert set(first) == {f"{TEA}::{name}" for name in names}


def test_others(cases: Cases) -> None:
    """Then come those that loaded the file."""
    hot, *others = cases.of_line("snippets/tea/shop.py", 3)
    assert hot == f"{TEA}::test_hot"
    assert set(others) == {f"{TEA}::test_cold[{n}]" for n in ("0", "0.0", "")}


def test_order(cases: Cases) -> None:
    """Quick cases come before slow ones."""
    names = cases.of_line("reference/pot.py", 1)
    assert len(names) > 1
    seconds = [cases.seconds(name) for name in names]
    assert seconds == sorted(seconds)


def test_little_time(cases: Cases, monkeypatch: pytest.MonkeyPatch) -> None:
    """If there is no time for all, one stays that ran the line itself."""
    monkeypatch.setattr(cases, "limit", 0.0)
    first = cases.of_line("reference/pot.py", 4)[0]
    assert first == f"{TEA}::test_fill"


@pytest.mark.parametrize(
    ("transcript", "program", "asked"),
    [
        ("snippets/tea/shop.console", "snippets/tea/shop.py", True),
        # The tests of the application are faster.
        ("snippets/reference/pot.console", "reference/pot.py", False),
    ],
)
def test_replays(
    tmp_path: Path,
    recorded: Path,
    transcript: str,
    program: str,
    *,
    asked: bool,
) -> None:
    """A case that replays a transcript also starts the program of it."""
    root = tmp_path / "project"
    shutil.copytree(recorded, root)
    (root / transcript).parent.mkdir(exist_ok=True)
    (root / transcript).write_text("", encoding="utf-8")
    run = root / "build/provenance.run.json"
    text = run.read_text(encoding="utf-8")
    used = '"snippets/tea/install.sh"'
    assert used in text
    text = text.replace(used, f'"{transcript}"')
    text = text.replace(str(recorded.resolve()), str(root.resolve()))
    run.write_text(text, encoding="utf-8")
    (root / "expected.json").rename(root / RECORD)
    names = Cases(root / RECORD, root).of_line(program, 3)
    assert (f"{TEA}::test_text" in names) is asked


def test_no_run(recorded: Path) -> None:
    """A record alone does not tell the cases."""
    record = recorded / "build" / "alone.json"
    shutil.copy(recorded / "expected.json", record)
    with pytest.raises(ProvenanceError, match="it has no run"):
        Cases(record, recorded)
