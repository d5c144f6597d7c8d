"""How often each way of deciding is right, on examples it has not seen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reference.multimodal.data import SEED, Examples, examples
from reference.multimodal.families import FAMILIES, SINGLE, Answer, Learn

LEVELS = (0.0, 0.2, 0.4, 0.6, 0.8)
DRAWS = 2000
#: Places after the point that a share keeps.
PLACES = 4


@dataclass(frozen=True)
class Margin:
    """How much more often a fusion is right than the better one alone.

    Shares from -1 to 1; ``low`` and ``high`` are the ends of a 95 %
    confidence interval.
    """

    better: float
    low: float
    high: float


@dataclass(frozen=True)
class Result:
    """How many examples a family answers right: both given, or one missing.

    ``noise`` is a standard deviation; picture or note alone has no margin.
    """

    noise: float
    family: str
    both: int
    no_picture: int
    no_note: int
    margin: Margin | None = None


# --8<-- [start:run]
def run(
    noise: float, seed: int = SEED, families: Mapping[str, Learn] = FAMILIES
) -> Iterator[Result]:
    """Learn each family at a level of noise, and try it on the other part."""
    known, asked = examples(seed, noise)
    alone = []
    for name, learn in families.items():
        answer = learn(known)
        right = hits(answer, asked)
        found = None
        if name in SINGLE:
            alone.append(right)
        else:
            found = margin(right, max(alone, key=np.sum))
        yield Result(
            noise,
            name,
            int(right.sum()),
            int(hits(answer, without_pictures(asked)).sum()),
            int(hits(answer, without_notes(asked)).sum()),
            found,
        )


# --8<-- [end:run]


def hits(answer: Answer, asked: Examples) -> NDArray[np.bool_]:
    """Which examples are answered right."""
    probabilities = answer(asked.pictures, asked.notes)
    result: NDArray[np.bool_] = probabilities.argmax(axis=1) == asked.digits
    return result


def without_pictures(asked: Examples) -> Examples:
    """The same examples on blank paper."""
    return Examples(np.zeros_like(asked.pictures), asked.notes, asked.digits)


def without_notes(asked: Examples) -> Examples:
    """The same examples with empty notes."""
    return Examples(asked.pictures, [""] * len(asked.notes), asked.digits)


# --8<-- [start:margin]
def margin(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> Margin:
    """How much more often one is right; and a 95 % confidence interval.

    The examples are drawn anew, with repetition, and the difference is taken
    each time (a paired bootstrap).
    """
    difference = one.astype(float) - other
    rng = np.random.default_rng(SEED)
    drawn = rng.integers(len(one), size=(DRAWS, len(one)))
    ends = np.quantile(difference[drawn].mean(axis=1), (0.025, 0.975))
    return Margin(
        *(round(float(x), PLACES) for x in (difference.mean(), *ends))
    )


# --8<-- [end:margin]
