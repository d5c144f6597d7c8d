"""Building: both languages joined and searched, or the old site stays."""

from pathlib import Path

import pytest

from provenance.site import build as building
from provenance.site.mkdocs import BuildError
from tests.provenance.projects import Sample
from tests.provenance.sample_files import SHOP

#: Takes the place of MkDocs: writes a page and says what it was asked.
MKDOCS = """import os, sys
from pathlib import Path

words = sys.argv[1:]
assert words[:2] == ["build", "--strict"]
config, site = words[words.index("-f") + 1], words[words.index("-d") + 1]
if Path(config).read_text() == "wrong":
    print("INFO    -  Building")
    print("ERROR   -  Error reading page 'tea.md':", file=sys.stderr)
    print("Traceback (most recent call last):")
    print('  File "mkdocs.py", line 1, in build')
    print("provenance.errors.ProvenanceError: tea.md:1: cold. Heat it.")
    sys.exit(1)
assert os.environ["NO_MKDOCS_2_WARNING"] == "1"
Path(site).mkdir(exist_ok=True)
page = "<html lang=en><div data-pagefind-body>" + config
Path(site, "index.html").write_text(page)
"""


@pytest.fixture
def site(settled: Sample) -> Path:
    """The site of a project that is built by a stand-in for MkDocs."""
    settled.write("mkdocs.py", MKDOCS)
    settled.write("mkdocs.yml", "right")
    settled.write("mkdocs.zh.yml", "right")
    settled.write("tests/snippets/test_tea.py", "def test_tea(): pass\n")
    settled.write("site/old.html", "")
    return settled.root / "site"


def parts(site: Path) -> list[str]:
    """What lies beside the site."""
    return sorted(p.name for p in site.parent.glob("site*"))


def test_joined(site: Path) -> None:
    """Chinese lies below English; the shown files are with them."""
    building.build()
    assert "mkdocs.yml" in (site / "index.html").read_text()
    assert "mkdocs.zh.yml" in (site / "zh" / "index.html").read_text()
    assert (site / "pagefind" / "pagefind.js").is_file()
    assert (site / "source" / f"{SHOP}.html").is_file()
    assert not (site / "old.html").exists()
    assert parts(site) == ["site"]


def test_built_again(site: Path) -> None:
    """A second build takes the place of the first."""
    building.build()
    (site / "stray.html").touch()
    building.build()
    assert not (site / "stray.html").exists()
    assert (site / "zh" / "index.html").is_file()


@pytest.mark.parametrize(
    "wrong",
    [["mkdocs.yml"], ["mkdocs.zh.yml"], ["mkdocs.yml", "mkdocs.zh.yml"]],
)
def test_failed(settled: Sample, site: Path, wrong: list[str]) -> None:
    """The messages of MkDocs are told in short; the old site stays."""
    for name in wrong:
        settled.write(name, "wrong")
    with pytest.raises(BuildError) as caught:
        building.build()
    told = (
        "ERROR   -  Error reading page 'tea.md':\n"
        "provenance.errors.ProvenanceError: tea.md:1: cold. Heat it."
    )
    lines = sorted(str(caught.value).split("\n"))
    expected = "\n".join(f"{name}:\n{told}" for name in wrong)
    assert lines == sorted(expected.split("\n"))
    assert (site / "old.html").is_file()
    assert parts(site) == ["site"]


def test_not_searched(settled: Sample, site: Path) -> None:
    """A site that cannot be searched is not built; the old one stays."""
    settled.write("mkdocs.py", MKDOCS.replace("data-pagefind-body", ""))
    with pytest.raises(BuildError, match="The search cannot be built: pagef"):
        building.build()
    assert (site / "old.html").is_file()
    assert parts(site) == ["site"]
