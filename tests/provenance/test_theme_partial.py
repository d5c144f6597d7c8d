"""Building some pages again with MkDocs, as strictly as all of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from provenance.layout import ROOT

SETTINGS = f"""site_name: Tea
theme: {{name: mkdocs, locale: en}}
strict: true
hooks: ["{(ROOT / "docs/theme/partial.py").as_posix()}"]
plugins: []
nav: [index.md, cup.md]
markdown_extensions: {{toc: {{}}, attr_list: {{}}}}
validation: {{links: {{anchors: warn, not_found: warn}}}}
"""
INDEX = "---\ntitle: Welcome\n---\n\n# Home\n\nWords.\n"
CUP = "---\ntitle: A cup\n---\n\n# Cup { #cup }\n\n<i id='raw'></i>\n"


class Site:
    """A site of two pages, built once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("mkdocs.yml", SETTINGS)
        self.write("docs/index.md", INDEX)
        self.write("docs/cup.md", CUP)
        assert self.build().returncode == 0

    def write(self, name: str, text: str) -> None:
        """Write a file, making its folder if need be."""
        path = self.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def page(self, name: str) -> str:
        """The HTML of a page."""
        path = self.root / "site" / name / "index.html"
        return path.read_text(encoding="utf-8")

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Build all pages, or with `--dirty` those without HTML."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", *options],
            cwd=self.root,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def build_home(self, text: str) -> subprocess.CompletedProcess[str]:
        """Build the home page alone, with words added to it."""
        self.write("docs/index.md", f"{INDEX}\n{text}\n")
        (self.root / "site" / "index.html").unlink()
        return self.build("--dirty")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The site of two pages."""
    return Site(tmp_path)


def test_one_page(site: Site) -> None:
    """One page is built as in a whole build; the other is left alone."""
    cup = site.root / "site" / "cup" / "index.html"
    cup.write_text(f"{site.page('cup')}<!-- left alone -->", encoding="utf-8")
    done = site.build_home("More. [A cup](cup.md#cup), [raw](cup.md#raw)")
    assert done.returncode == 0, done.stdout
    assert "left alone" in site.page("cup")
    partial = site.page("")
    assert "A cup" in partial
    assert site.build().returncode == 0
    assert site.page("").splitlines()[:-5] == partial.splitlines()[:-5]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[A mug](mug.md)", "'mug.md'"),
        ("[A cup](cup.md#mug)", "does not contain an anchor '#mug'"),
        ("[Here](#mug)", "there is no such anchor on this page"),
    ],
)
def test_other_warnings(site: Site, text: str, told: str) -> None:
    """Every other warning fails the build, also of pages left alone."""
    done = site.build_home(text)
    assert done.returncode == 1
    assert told in done.stdout
    assert "Aborted with 1 warnings in strict mode!" in done.stdout
    assert "dirty" not in done.stdout


def test_page_that_comes_later(site: Site) -> None:
    """An empty page keeps its place; links to its anchors are not judged."""
    cup = site.root / "site" / "cup" / "index.html"
    cup.write_text("", encoding="utf-8")
    done = site.build_home("[A cup](cup.md#cup), [a mug](cup.md#mug)")
    assert done.returncode == 0, done.stdout
    assert site.page("cup") == ""
