"""The experiment: how often each way of deciding is right, on other examples.

Everything random comes from one seed, so another run gives the same numbers
but for the last digits, in which the libraries of machines differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reference.multimodal.data import SEED, Examples, examples
from reference.multimodal.families import FAMILIES, SINGLE, Answer

LEVELS = (0.0, 0.2, 0.4, 0.6, 0.8)
DRAWS = 2000


@dataclass(frozen=True)
class Result:
    """Shares of right answers (0 to 1), with both and with one missing."""

    noise: float
    family: str
    both: float
    no_picture: float
    no_note: float


@dataclass(frozen=True)
class Margin:
    """By how much a fusion is better than the better of the two alone.

    ``low`` and ``high`` are the ends of a 95 % confidence interval.
    """

    noise: float
    family: str
    better: float
    low: float
    high: float


# --8<-- [start:run]
def run(noise: float) -> Iterator[tuple[Result, Margin | None]]:
    """Learn each family at a level of noise, and try it on the other part."""
    known, asked = examples(SEED, noise)
    answers = {name: learn(known) for name, learn in FAMILIES.items()}
    right = {name: hits(answer, asked) for name, answer in answers.items()}
    best = max(SINGLE, key=lambda name: right[name].mean())
    for name, answer in answers.items():
        result = Result(
            noise,
            name,
            right[name].mean(),
            hits(answer, without_pictures(asked)).mean(),
            hits(answer, without_notes(asked)).mean(),
        )
        fused = name not in SINGLE
        found = margin(right[name], right[best]) if fused else None
        yield result, found and Margin(noise, name, *found)


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
def margin(
    one: NDArray[np.bool_], other: NDArray[np.bool_]
) -> tuple[float, float, float]:
    """How much more often one is right; and a 95 % confidence interval.

    The examples are drawn anew, with repetition, and the difference is taken
    each time (a paired bootstrap).
    """
    difference = one.astype(float) - other
    rng = np.random.default_rng(SEED)
    drawn = rng.integers(len(one), size=(DRAWS, len(one)))
    low, high = np.quantile(difference[drawn].mean(axis=1), (0.025, 0.975))
    return float(difference.mean()), float(low), float(high)


# --8<-- [end:margin]
