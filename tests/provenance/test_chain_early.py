"""Before all is proven, the pages are built that programs' tests prove."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from provenance.recording.plan import Plan
from provenance.site import early
from provenance.site.build import BuildError
from provenance.site.early import build_early
from tests.provenance.projects import Sample

Patch = pytest.MonkeyPatch

#: Takes the place of MkDocs: writes the pages that are not there.
MKDOCS = """import sys
from pathlib import Path

words = sys.argv[1:]
assert "--dirty" in words
site = Path(words[words.index("-d") + 1])
if Path(words[words.index("-f") + 1]).read_text() == "wrong":
    sys.exit("ERROR   -  cold")
for page in ("", "topics/tea", "topics/tea/q01", "mistakes"):
    html = site / page / "index.html"
    if not html.exists():
        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text("<html lang=en><div data-pagefind-body>tea")
"""


@pytest.fixture
def ran(monkeypatch: Patch) -> list[Sequence[str]]:
    """The folders whose tests have run."""
    folders: list[Sequence[str]] = []
    monkeypatch.setattr(early, "run_tests", folders.append)
    return folders


@pytest.fixture
def site(settled: Sample) -> Path:
    """Where the early pages of a project come to be."""
    settled.write("mkdocs.py", MKDOCS)
    settled.write("mkdocs.yml", "right")
    settled.write("mkdocs.zh.yml", "right")
    for language in ("en", "zh"):
        settled.write(
            f"docs/{language}/mistakes.md", "# X\n\n[[corrections]]\n"
        )
    return settled.root / "build" / "early"


def written(site: Path) -> set[str]:
    """The folders of the pages that are there."""
    pages = site.rglob("index.html")
    return {page.parent.relative_to(site).as_posix() for page in pages}


def test_early_pages(
    site: Path, ran: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Pages with the application, or with figures, come later."""
    assert build_early()
    assert ran == [["tests/snippets"]]
    assert written(site) == {".", "topics/tea", "zh", "zh/topics/tea"}
    assert "Building 4 of 8 pages" in capsys.readouterr().out
    assert (site / "pagefind" / "pagefind.js").is_file()
    sources = site / "source"
    assert (sources / "snippets/tea/shop.py.html").is_file()
    assert not (sources / "reference").exists()


def test_what_was_left_over(site: Path, ran: list[Sequence[str]]) -> None:
    """What an earlier start has left behind is not given."""
    for name in ("early", "unfinished"):
        folder = site.with_name(name)
        folder.mkdir(parents=True)
        (folder / "old.html").write_text("old", encoding="utf-8")
    assert build_early()
    assert ran
    assert not (site / "old.html").exists()


def test_proven_before(
    site: Path, ran: list[Sequence[str]], monkeypatch: Patch
) -> None:
    """Where a part of the tests is enough, nothing comes early."""
    monkeypatch.setattr(early, "plan_now", lambda: Plan(everything=False))
    assert not build_early()
    assert (ran, site.exists()) == ([], False)


@pytest.mark.usefixtures("ran")
def test_not_built(
    settled: Sample, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What fails is told, and nothing of it is given."""
    settled.write("mkdocs.zh.yml", "wrong")
    assert not build_early()
    assert not site.exists()
    told = capsys.readouterr().err
    assert "Not built:\nmkdocs.zh.yml:\nERROR   -  cold" in told


def test_red_tests(site: Path, monkeypatch: Patch) -> None:
    """After a red test there is nothing to show."""

    def fail(_: Sequence[str]) -> None:
        message = "The tests failed"
        raise BuildError(message)

    monkeypatch.setattr(early, "run_tests", fail)
    with pytest.raises(BuildError):
        build_early()
    assert not site.exists()
