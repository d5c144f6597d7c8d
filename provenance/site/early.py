"""Before all is proven: the pages that some of the tests prove already.

On a fresh clone most of the time goes into tests.  A reader gets the first
topic after its own tests, and the pages that show no part of the reference
application after those of all programs; no page is there before its own blocks
are proven.
"""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION, PROVING, ROOT, SHOWN
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import LANGUAGES, Page, pages_of
from provenance.printing.generated import follows_the_record
from provenance.recording.of_topic import tests_of
from provenance.recording.touched import plan_now
from provenance.site.build import build
from provenance.site.mkdocs import BuildError
from provenance.site.verified import run_tests

EARLY = ROOT / "build" / "early"

PROGRAMS = f"{SHOWN[0]}/"
TOPICS = "topics/"
TESTS = PROVING[0]


@dataclass(frozen=True)
class Step:
    """``tests``, and in which folders ``programs`` and ``pages`` they prove."""

    tests: list[str]
    programs: str
    pages: str

    @property
    def sources(self) -> tuple[str, ...]:
        """How the paths of the files begin that its pages lead to."""
        return self.programs, f"tests/{self.programs}", f"{TESTS}/test_"


def steps() -> Iterator[Step]:
    """What is proven before the rest, in order."""
    for topic in answered_topics()[:1]:
        folder = topic.name.replace("-", "_")
        programs = f"{PROGRAMS}{folder}/"
        yield Step(tests_of(folder), programs, f"{topic.pages}/")
    yield Step([TESTS], PROGRAMS, TOPICS)


def build_early(address: str) -> None:
    """Where nothing is proven yet, build what each step proves.

    What keeps a page from being built is told, and the checks that follow will
    name it once more.

    Args:
        address: of the site.

    Raises:
        BuildError: a test failed.
    """
    shutil.rmtree(EARLY, ignore_errors=True)
    if not plan_now().everything:
        return
    for step in steps():
        print(f"Running the tests that prove {step.programs} ...", flush=True)
        run_tests(step.tests)
        try:
            _build(step)
        except (BuildError, ProvenanceError) as error:
            print(f"Not built:\n{error}", file=sys.stderr)
            return
        print(f"What {step.programs} proves is at {address}", flush=True)


def _build(step: Step) -> None:
    pages = [p for lang in LANGUAGES for p in pages_of(ROOT / "docs" / lang)]
    early = {page.where for page in pages if _is_early(page, step)}
    print(f"Building {len(early)} of {len(pages)} pages ...", flush=True)
    build(EARLY, early, step.sources)


def _is_early(page: Page, step: Step) -> bool:
    """Whether a page shows the step's programs alone, and no figure."""
    shown = [block.source for block in page.blocks]
    if not all(source.startswith(step.programs) for source in shown):
        return False
    _, _, inner = page.where.split("/", 2)
    if inner.startswith(f"{APPLICATION}/"):
        return False  # They name its tests, which come later.
    of_step = inner.startswith(step.pages) or not inner.startswith(TOPICS)
    return of_step and not follows_the_record(page)
