"""Before all is proven: the pages that the tests of the programs prove.

On a fresh clone most of the time goes into tests, and half of it into those of
the reference application, which few pages show.  A reader gets the others
first; no page is there before its own blocks are proven.
"""

import shutil
import sys
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import PROVING, ROOT, SHOWN
from provenance.pages.markdown import LANGUAGES, Page, pages_of
from provenance.printing.generated import follows_the_record
from provenance.recording.touched import plan_now
from provenance.site.build import BuildError, build, html_of
from provenance.site.verified import run_tests

EARLY = ROOT / "build" / "early"
UNFINISHED = ROOT / "build" / "unfinished"

PROGRAMS, APPLICATION = SHOWN
TESTS_OF_PROGRAMS = PROVING[0]


def build_early() -> bool:
    """Where nothing is proven yet, build the pages of programs first.

    Returns:
        Whether they are built.  What kept them from it is told, and the checks
        that follow will name it once more.

    Raises:
        BuildError: a test failed.
    """
    for folder in (EARLY, UNFINISHED):
        shutil.rmtree(folder, ignore_errors=True)
    if not plan_now().everything:
        return False
    print("Running the tests that prove the programs ...", flush=True)
    run_tests([TESTS_OF_PROGRAMS])
    try:
        _build()
    except (BuildError, ProvenanceError) as error:
        print(f"Not built:\n{error}", file=sys.stderr)
        return False
    return True


def _build() -> None:
    pages = [p for lang in LANGUAGES for p in pages_of(ROOT / "docs" / lang)]
    early = {page.where for page in pages if _is_early(page)}
    print(f"Building {len(early)} of {len(pages)} pages ...", flush=True)
    # A page that is there is not built: an empty one keeps the place.
    late = [_place_of(page) for page in pages if page.where not in early]
    for path in late:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    build(UNFINISHED, early)
    for path in late:
        path.unlink()
    shutil.rmtree(UNFINISHED / "source" / APPLICATION)
    UNFINISHED.rename(EARLY)


def _place_of(page: Page) -> Path:
    """Where a page is in the joined site."""
    language, html = html_of(page.where)
    inner = "" if language == LANGUAGES[0] else language
    return UNFINISHED / inner / html


def _is_early(page: Page) -> bool:
    """Whether a page shows programs alone, and no figure of the record."""
    shown = {block.source.split("/")[0] for block in page.blocks}
    return shown <= {PROGRAMS} and not follows_the_record(page)
