"""A project whose tests have run on other versions."""

from dataclasses import replace

import pytest

from provenance.matrix.results import (
    Outcome,
    Results,
    Tried,
    digest_of,
    save_results,
)
from provenance.record import Record
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, SHOP

INPUTS = {SHOP: "1", CONFIG: "2"}


def run(python: str, *, failed: int = 0, **packages: str) -> Tried:
    """A run in which some of the application's cases failed."""
    tea = Outcome(digest_of("tea", INPUTS), 3)
    pot = Outcome(digest_of("reference", INPUTS), 2, failed)
    topics = {"tea": tea, "reference": pot}
    return Tried(python, packages, "2026-11-26", topics)


RESULTS: Results = {
    "newest": {
        "3.98": run("3.98.7", flask="3.2.0", redis="8"),
        "3.99": run("3.99.1", flask="3.2.0", redis="8"),
        "3.100": run("3.100.0", flask="3.2.0", redis="8"),
    },
    "lowest": {
        "3.98": run("3.98.7", flask="3.1.0", redis="7"),
        "3.99": run("3.99.1", failed=1, flask="3.1.1", redis="7"),
    },
}


@pytest.fixture
def elsewhere(settled: Sample) -> Sample:
    """A project whose tests have run on other versions."""
    (settled.root / "tests").mkdir(exist_ok=True)
    save_results(RESULTS, settled.root)
    for language in ("en", "zh"):
        first = f"docs/{language}/before-you-start.md"
        settled.write(first, "---\ntitle: First\n---\n")
    for name in ("mkdocs.yml", "mkdocs.zh.yml"):
        settled.write(name, "tea\n")
    return settled


def record_of(project: Sample, **changed: str) -> Record:
    """The record, with the digests of the inputs, some of them changed."""
    return replace(project.record(), inputs=INPUTS | changed)
