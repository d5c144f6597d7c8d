# ruff: noqa: INP001
"""Draw every mermaid source of this folder to an SVG beside it.

    python -m docs.diagrams.draw

Needs npm and a Chromium (on the PATH, or named by the variable CHROMIUM).
The pictures are committed: building the site needs neither of them.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from docs.diagrams.drawn_from import FOLDER, FONTS, MERMAID, digest


def draw(page: Page, source: Path) -> str:
    """Return the SVG text of one mermaid file."""
    text = source.read_text(encoding="utf-8")
    svg = page.evaluate(
        "options => drawDiagram(options)",
        {
            "id": "diagram-" + source.stem.replace(".", "-"),
            "text": text,
            "fonts": FONTS,
            "attributes": {"data-drawn-from": digest(text)},
        },
    )
    return f"{svg}\n"


def fetch_mermaid(folder: Path) -> Path:
    """Fetch the pinned release with npm into a folder; return its script."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("draw.py needs npm: install Node.js")
    command = [npm, "pack", "--silent", f"mermaid@{MERMAID}"]
    subprocess.run(command, cwd=folder, check=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package" / "dist" / "mermaid.min.js"


def find_chromium() -> str:
    """Return the path of a Chromium on this machine."""
    names = ("chromium", "chromium-browser", "google-chrome")
    for name in (os.environ.get("CHROMIUM", ""), *names):
        if name and (path := shutil.which(name)):
            return path
    sys.exit("draw.py needs Chromium: install it or set CHROMIUM to its path")


def main() -> None:
    """Draw all sources."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--disable-gpu"],
        ) as browser,
    ):
        page = browser.new_page()
        page.add_script_tag(path=fetch_mermaid(Path(folder)))
        page.add_script_tag(path=FOLDER / "draw.js")
        for source in sorted(FOLDER.glob("*.mmd")):
            target = source.with_suffix(".svg")
            target.write_text(draw(page, source), encoding="utf-8")
            sys.stdout.write(f"{target.name}\n")


if __name__ == "__main__":
    main()
