"""A record of an experiment, and a page of the project that has it."""

import json
from typing import Any

from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.experiment import RECORD
from provenance.printing.proof import Prover
from tests.provenance.projects import Sample

COUNTS = {
    "picture": (160, 120),
    "note": (60, 60),
    "late": (180, 150),
    "early": (150, 130),
}
OTHERS = {"late": [0.2, 0.1, 0.155], "early": [-0.04, 0.0]}


def result(noise: float, family: str, both: int) -> dict[str, Any]:
    """What was found for a family at a level of noise."""
    margin = {"better": 0.15, "low": -0.012, "high": 0.2049}
    joined = family in OTHERS
    found: dict[str, Any] = {
        "both": both,
        "no_picture": both - 20,
        "no_note": both - 40,
    }
    found |= {"noise": noise, "family": family}
    return {**found, "margin": margin if joined else None}


def context(sample: Sample, language: str = "en") -> Context:
    """A page of a project that has a record of 200 examples at two levels."""
    results = [
        result(noise, family, counts[place])
        for place, noise in enumerate((0, 0.5))
        for family, counts in COUNTS.items()
    ]
    record = {"test": 200, "noise": 0.5, "results": results, "others": OTHERS}
    sample.write(RECORD, json.dumps(record))
    prover = Prover(sample.record(), sample.root)
    return Context(Page("tea.md", {}, []), prover, language, "../")
