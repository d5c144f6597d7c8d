"""Building some pages again: the others stay, and after an error all do."""

from pathlib import Path

import pytest

from provenance.site import build as building
from provenance.site.mkdocs import BuildError
from tests.provenance.projects import Sample
from tests.provenance.sample_files import SHOP

#: Takes the place of MkDocs: notes what is missing of its part, and adds it.
MKDOCS = """import sys
from pathlib import Path

words = sys.argv[1:]
site = Path(words[words.index("-d") + 1])
if "--dirty" not in words:
    sys.exit("ERROR   -  a whole build")
if Path(words[words.index("-f") + 1]).read_text() == "wrong":
    sys.exit("ERROR   -  cold")
for page in ("", "tea", "topics/tea/q01"):
    html = site / page / "index.html"
    if not html.exists():
        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text("new")
"""


@pytest.fixture
def site(settled: Sample) -> Path:
    """A site that was built before."""
    settled.write("mkdocs.py", MKDOCS)
    settled.write("mkdocs.yml", "right")
    settled.write("mkdocs.zh.yml", "right")
    for folder in ("site", "site/zh"):
        for page in ("", "tea/", "topics/tea/q01/"):
            settled.write(f"{folder}/{page}index.html", "old")
    settled.write("site/pagefind/pagefind.js", "old")
    return settled.root / "site"


def written(site: Path) -> dict[str, str]:
    """The pages of the site, and the search."""
    found = [*site.rglob("index.html"), *site.rglob("pagefind.js")]
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in found
    }


@pytest.mark.parametrize(
    ("only", "new"),
    [
        (set(), set()),
        ({"docs/en/index.md"}, {"index.html"}),
        ({"docs/zh/tea.md"}, {"zh/tea/index.html"}),
        (
            {"docs/en/topics/tea/q01.md", "docs/zh/index.md"},
            {"topics/tea/q01/index.html", "zh/index.html"},
        ),
    ],
)
def test_rebuilt(site: Path, only: set[str], new: set[str]) -> None:
    """Only the pages that are asked for are new."""
    before = written(site)
    building.rebuild(only)
    assert written(site) == {**before, **dict.fromkeys(new, "new")}
    assert (site / "source" / f"{SHOP}.html").is_file()
    assert [path.name for path in site.parent.glob("site*")] == ["site"]


def test_other_language(settled: Sample, site: Path) -> None:
    """A language without a page to build stays as it is."""
    settled.write("mkdocs.zh.yml", "wrong")
    building.rebuild({"docs/en/index.md"})
    assert written(site)["index.html"] == "new"


def test_failed(settled: Sample, site: Path) -> None:
    """After an error the site is as it was, with the pages asked for."""
    settled.write("mkdocs.zh.yml", "wrong")
    before = written(site)
    with pytest.raises(BuildError, match="cold"):
        building.rebuild({"docs/en/index.md", "docs/zh/tea.md"})
    assert written(site) == before
    assert [path.name for path in site.parent.glob("site*")] == ["site"]


def test_left_over(settled: Sample, site: Path) -> None:
    """What a build that was broken off has left behind is not built upon."""
    settled.write("site-en/index.html", "half")
    building.rebuild(set())
    assert written(site)["index.html"] == "old"
