"""Before all is proven, the pages are built that some tests prove."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from provenance.layout import ROOT
from provenance.recording.plan import Plan
from provenance.site import early
from provenance.site.early import build_early, steps
from provenance.site.mkdocs import BuildError
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


@pytest.mark.usefixtures("settled")
def test_first_topic() -> None:
    """The first topic needs its own tests, and those of its transcripts."""
    folder, install, transcript = next(steps()).tests
    assert folder == "tests/snippets/tea"
    assert install.endswith("_the_programs_import[tea]")
    assert transcript.endswith("[snippets/tea/shop.console]")


def test_steps_ask_for_tests_that_there_are() -> None:
    """Of this project's first topic all tests are found."""
    words = ("-m", "pytest", "--collect-only", "-qq", *next(steps()).tests)
    done = subprocess.run([sys.executable, *words], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_early_pages(
    site: Path, ran: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Pages with the application, or with figures, come later."""
    build_early("http://x/")
    assert [tests[0] for tests in ran] == [
        "tests/snippets/tea",
        "tests/snippets",
    ]
    assert written(site) == {".", "topics/tea", "zh", "zh/topics/tea"}
    told = capsys.readouterr().out
    assert told.count("Building 4 of 8 pages") == 2
    assert told.endswith("What snippets/ proves is at http://x/\n")
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
    build_early("http://x/")
    assert ran
    assert not (site / "old.html").exists()


def test_proven_before(
    site: Path, ran: list[Sequence[str]], monkeypatch: Patch
) -> None:
    """Where a part of the tests is enough, nothing comes early."""
    monkeypatch.setattr(early, "plan_now", lambda: Plan(everything=False))
    build_early("http://x/")
    assert (ran, site.exists()) == ([], False)


def test_not_built(
    settled: Sample,
    site: Path,
    ran: list[Sequence[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What fails is told, nothing of it is given, and no step follows."""
    settled.write("mkdocs.zh.yml", "wrong")
    build_early("http://x/")
    assert (len(ran), site.exists()) == (1, False)
    told = capsys.readouterr().err
    assert "Not built:\nmkdocs.zh.yml:\nERROR   -  cold" in told


def test_red_tests(site: Path, monkeypatch: Patch) -> None:
    """After a red test there is nothing to show."""

    def fail(_: Sequence[str]) -> None:
        message = "The tests failed"
        raise BuildError(message)

    monkeypatch.setattr(early, "run_tests", fail)
    with pytest.raises(BuildError):
        build_early("http://x/")
    assert not site.exists()
