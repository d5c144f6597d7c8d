"""The pages of shown files, to which footers link."""

import re
from html import unescape
from pathlib import Path

import pytest

from provenance.site.sources import write_sources
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, CUP, HTML, SHOP

TEXT = "tea = '</pre><script>id=\"L-1\" {name}</script>'\n\nx = 1\n"


@pytest.fixture
def site(sample: Sample) -> Path:
    """A site with the files of the sample project, and some nasty ones."""
    sample.write("tests/snippets/test_tea.py", "def test_tea(): pass\n")
    sample.write("tests/snippets/note.txt", "tea\n")
    sample.write("snippets/tea/nasty.py", TEXT)
    sample.write("snippets/tea/tea.unknown", "<tea>\n")
    (sample.root / "snippets/tea/cup.bin").write_bytes(b"\x89\xff<tea>\n")
    folder = sample.root / "site-en"
    folder.mkdir()
    count = write_sources(folder, sample.root)
    assert count == len(list((folder / "source").rglob("*.txt")))
    return folder / "source"


def page(site: Path, name: str) -> str:
    """The page of a file."""
    return (site / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [SHOP, CONSOLE, HTML, CUP])
def test_numbered_lines(sample: Sample, site: Path, name: str) -> None:
    """Each line has the anchor that footers link to."""
    html = page(site, name)
    lines = (sample.root / name).read_bytes().count(b"\n")
    assert re.findall(r'id="L(\d+)"', html) == [
        str(number) for number in range(1, lines + 1)
    ]
    assert f"<h1>{name}</h1>" in html


@pytest.mark.parametrize("name", [SHOP, CONSOLE, HTML, "snippets/tea/cup.bin"])
def test_the_file_itself(sample: Sample, site: Path, name: str) -> None:
    """Beside its page lies the file, byte for byte."""
    raw = site / f"{name}.txt"
    assert raw.read_bytes() == (sample.root / name).read_bytes()
    file = Path(name).name
    link = f'<a href="{file}.txt" download="{file}">Download this file</a>'
    assert link in page(site, name)


@pytest.mark.parametrize(
    ("name", "root"),
    [
        (SHOP, "../../../"),
        (CUP, "../../../../"),
        ("reference/config.py", "../../"),
        ("tests/snippets/test_tea.py", "../../../"),
    ],
)
def test_links(site: Path, name: str, root: str) -> None:
    """Style and home are found from any depth."""
    html = page(site, name)
    assert f'<a href="{root}">Verified Flask</a>' in html
    assert f'href="{root}source/source.css"' in html
    back = (site / f"{name}.html").parent / root
    assert back.resolve() == site.parent.resolve()


def test_escaped(site: Path) -> None:
    """What a file holds is text, never markup."""
    html = page(site, "snippets/tea/nasty.py")
    assert "<script>" not in html
    plain = re.sub(r"<[^>]*>", "", html)
    assert unescape(plain).count('id="L-1" {name}</script>') == 1
    assert html.count('id="L1"') == 1
    assert "&lt;tea&gt;" in page(site, "snippets/tea/tea.unknown")
    assert "\N{REPLACEMENT CHARACTER}" in page(site, "snippets/tea/cup.bin")


def test_escaped_name(sample: Sample) -> None:
    """The name of a file is text as well."""
    sample.write("snippets/tea/a&b.py", "x = 1\n")
    write_sources(sample.root, sample.root)
    html = page(sample.root / "source", "snippets/tea/a&b.py")
    assert "<h1>snippets/tea/a&amp;b.py</h1>" in html
    assert 'download="a&amp;b.py"' in html


def test_only_shown_files_and_tests(site: Path) -> None:
    """Nothing else of the project is served."""
    assert not (site / "docs").exists()
    assert not (site / "tests/snippets/note.txt.html").exists()


def test_style(site: Path) -> None:
    """One style serves light and dark."""
    style = (site / "source.css").read_text(encoding="utf-8")
    light, _, dark = style.partition("@media (prefers-color-scheme: dark)")
    assert ".highlight .k " in light
    assert ".highlight .k " in dark
    assert ":target" in style


def test_written_again(sample: Sample, site: Path) -> None:
    """Files that have changed or gone follow; the others are left alone."""
    shop, cup = site / f"{SHOP}.html", site / f"{CUP}.html"
    for path in (shop, cup):
        path.write_text("old", encoding="utf-8")
    sample.edit(SHOP, "A shop.", "Our shop.")
    sample.delete(HTML)
    write_sources(site.parent, sample.root)
    assert "Our shop." in page(site, SHOP)
    assert page(site, CUP) == "old"
    assert not list(site.glob(f"{HTML}*"))
