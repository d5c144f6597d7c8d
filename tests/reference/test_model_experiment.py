"""The experiment: what it counts, and how sure its margins are."""

from collections.abc import Sequence

import numpy as np
import pytest

from reference.multimodal.data import Examples
from reference.multimodal.experiment import (
    DRAWS,
    Margin,
    Result,
    hits,
    margin,
    run,
    without_notes,
    without_pictures,
)
from reference.multimodal.families import Answer
from reference.multimodal.features import Floats

ASKED = Examples(
    np.full((4, 64), 0.5),
    ["one", "two", "one", "three"],
    np.array([1, 2, 1, 3]),
)
NUMBERS = {"one": 1, "two": 2, "three": 3}


def by_note(pictures: Floats, notes: Sequence[str]) -> Floats:
    """Take the number that is written; without one say 0."""
    del pictures
    return np.eye(10)[[NUMBERS.get(note, 0) for note in notes]]


def test_hits() -> None:
    """What counts is whether the likeliest digit is the right one."""
    asked = Examples(ASKED.pictures, ASKED.notes, np.array([1, 2, 9, 3]))
    assert hits(by_note, asked).tolist() == [True, True, False, True]


def test_one_is_missing() -> None:
    """A missing picture is blank paper, a missing note an empty one."""
    blank, silent = without_pictures(ASKED), without_notes(ASKED)
    assert not blank.pictures.any()
    assert blank.pictures.shape == (4, 64)
    assert blank.notes == ASKED.notes
    assert silent.notes == [""] * 4
    assert (silent.pictures == ASKED.pictures).all()
    assert (blank.digits == ASKED.digits).all()
    assert (silent.digits == ASKED.digits).all()


def test_margin() -> None:
    """The margin is how much more often one is right than the other."""
    one = np.array([True] * 80 + [False] * 20)
    other = np.array([False] * 30 + [True] * 70)
    found = margin(one, other)
    assert found.better == 0.1
    assert found.low < 0.1 < found.high
    assert DRAWS == 2000
    # The standard error of the mean of 30 times 1, 20 times -1, 50 times 0.
    error = np.sqrt((0.5 - 0.1**2) / 100)
    assert found.low == pytest.approx(0.1 - 1.96 * error, abs=0.015)
    assert found.high == pytest.approx(0.1 + 1.96 * error, abs=0.015)
    back = margin(other, one)
    assert back.better == -0.1
    assert back.low == pytest.approx(-found.high)


def test_margin_is_paired() -> None:
    """Examples that both get right or wrong do not widen the interval."""
    rng = np.random.default_rng(0)
    one = rng.random(200) < 0.5
    assert margin(one, one) == Margin(0, 0, 0)
    some = one.copy()
    some[:4] = ~some[:4]
    paired = margin(one, some)
    apart = margin(one, rng.permutation(some))
    assert paired.high - paired.low < (apart.high - apart.low) / 3


def test_margin_is_the_same_again() -> None:
    """The examples are drawn by the seed: the same interval each time."""
    rng = np.random.default_rng(0)
    one, other = rng.random(100) < 0.7, rng.random(100) < 0.5
    assert margin(one, other) == margin(one, other)


def constant(digit: int) -> Answer:
    """Say the same digit of everything."""
    return lambda pictures, _notes: np.eye(10)[[digit] * len(pictures)]


def test_run() -> None:
    """A run counts what each family gets right, and compares with one alone."""
    given = []

    def learn(known: Examples) -> Answer:
        given.append(known)
        return lambda p, n: by_note(p, n) + constant(3)(p, n) * p.max() * 9

    families = {
        "picture": lambda _: constant(3),
        "note": lambda _: constant(5),
        "late": learn,
    }
    picture, note, late = run(0.2, 7, families)
    assert len(given[0].digits) == 1200
    assert 30 < picture.both == picture.no_note == picture.no_picture < 90
    assert picture.both != note.both > 30
    assert picture.margin is None is note.margin
    # No note of ours is a number: all that is left is a 3, on paper with ink.
    assert (late.both, late.no_note) == (picture.both, picture.both)
    assert late.no_picture != late.both
    best = max(picture.both, note.both)
    assert late.margin
    assert late.margin.better == round((late.both - best) / 597, 4)
    assert late == Result(
        0.2, "late", late.both, late.no_picture, late.no_note, late.margin
    )
