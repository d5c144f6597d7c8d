"""Index the finished site for its search: Pagefind, on the HTML."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from provenance.site.words import cut

BUNDLE = "pagefind"

#: A page that has it is searched, and of the page what lies inside.  Pages of
#: source files show it, too, but with an escaped bracket.
SEARCHED = "<div data-pagefind-body"

#: Names of tests, and what many pages say alike, would drown what a reader
#: looks for; the code of a counter-example would stand without its warning.
IGNORED = (
    ".beginning",
    ".claim",
    ".headerlink",
    ".proof-file",
    ".proof-footer",
    ".proof-tests",
    ".proof-versions",
    ".program-name",
    ".proof.wrong .highlight",
)

#: Signs that belong to a word, as in N+1 and --app.
SIGNS = "+-"


class SearchError(Exception):
    """The site cannot be indexed; the message holds what Pagefind says."""


def write_search(site: Path) -> None:
    """Write the bundle that searches all pages of ``site`` into it.

    Raises:
        SearchError: Pagefind failed, or did not index each page.
    """
    bundle = (site / BUNDLE).resolve()
    # Pagefind would add to what is there.
    shutil.rmtree(bundle, ignore_errors=True)
    with TemporaryDirectory() as folder:
        written = _write_cut(site, Path(folder))
        said = _run("--site", folder, "--output-path", str(bundle))
    indexed = _indexed(bundle)
    if indexed != written:
        message = f"{written} pages are to be searched, pagefind took {indexed}"
        raise SearchError(f"{message}:\n{said}")


def _write_cut(site: Path, folder: Path) -> int:
    """Write the searched pages of ``site`` into ``folder``; count them."""
    count = 0
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if SEARCHED in html:
            target = folder / page.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(cut(html), encoding="utf-8")
            count += 1
    return count


def _run(*places: str) -> str:
    command = [sys.executable, "-m", "pagefind", *places]
    command += ["--exclude-selectors", ", ".join(IGNORED)]
    command += ["--include-characters", SIGNS]
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        message = f"pagefind ended with status {done.returncode}:"
        raise SearchError(f"{message}\n{done.stdout}")
    return done.stdout


def _indexed(bundle: Path) -> int:
    """How many pages the bundle knows, in all languages."""
    entry = (bundle / "pagefind-entry.json").read_text(encoding="utf-8")
    languages = json.loads(entry)["languages"].values()
    return sum(language["page_count"] for language in languages)
