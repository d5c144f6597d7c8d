"""The record of the experiment: what the pages print, and tests do again."""

import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import msgspec

from reference.multimodal.data import NOISE, SEED, examples
from reference.multimodal.experiment import LEVELS, Result
from reference.multimodal.retrieval import Retrieval, retrieve

RECORD = Path(__file__).with_name("experiment.json")
OTHER_SEEDS = range(1, 11)
#: What is run, by level of noise and seed.
RUNS = (
    *((noise, SEED) for noise in LEVELS),
    *((NOISE, seed) for seed in OTHER_SEEDS),
)


@dataclass(frozen=True)
class Record:
    """What was found, on which versions.

    ``training`` and ``test`` are numbers of examples; ``others`` has the
    margin of each fusion (-1 to 1) with each of the other seeds.
    """

    seed: int
    noise: float
    versions: dict[str, str]
    training: int
    test: int
    results: list[Result]
    others: dict[str, list[float]]
    retrieval: Retrieval


def record_of(runs: Mapping[tuple[float, int], list[Result]]) -> Record:
    """Join the results of all runs with what the towers find."""
    known, asked = examples(SEED, NOISE)
    others: dict[str, list[float]] = {}
    for seed in OTHER_SEEDS:
        for result in runs[NOISE, seed]:
            if result.margin:
                better = result.margin.better
                others.setdefault(result.family, []).append(better)
    versions = {name: version(name) for name in ("numpy", "scikit-learn")}
    return Record(
        SEED,
        NOISE,
        {"Python": platform.python_version(), **versions},
        len(known.digits),
        len(asked.digits),
        [result for noise in LEVELS for result in runs[noise, SEED]],
        others,
        retrieve(known, asked),
    )


def write(record: Record, file: Path) -> None:
    """Write a record as JSON."""
    text = msgspec.json.format(msgspec.json.encode(record))
    file.write_bytes(text + b"\n")


def read(file: Path = RECORD) -> Record:
    """Read a record; raise `msgspec.ValidationError` if it is none."""
    return msgspec.json.decode(file.read_bytes(), type=Record)
