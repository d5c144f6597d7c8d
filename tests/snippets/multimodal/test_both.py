"""A question about a picture, which neither of them answers alone."""

from collections.abc import Callable
from itertools import product
from types import ModuleType

import numpy as np
import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def both(load: Load) -> ModuleType:
    """The program."""
    return load("multimodal/both.py")


@pytest.mark.corrects("W02")
def test_one_modality_answers_half(both: ModuleType) -> None:
    """Whatever it scores, the picture or the question alone is right twice."""
    for scores in product(range(-9, 10), repeat=2):
        assert both.late(scores, (0, 0)) == 2
        assert both.late((0, 0), scores) == 2


def test_a_sum_misses_one_case(both: ModuleType) -> None:
    """Of the sums of two scores none is right in all four cases."""
    found = {both.late(p, q) for p, q in product(both.pairs, repeat=2)}
    assert found == {1, 2, 3}
    assert sorted(both.pairs) == _pairs()
    drawn = np.random.default_rng(1).normal(size=(2000, 2, 2))
    assert max(both.late(p, q) for p, q in drawn) == 3


def test_a_layer_over_both_is_a_sum(both: ModuleType) -> None:
    """One linear layer over the joined vectors adds two scores."""
    for weights in product((-1, 0, 2), repeat=4):
        scores = {
            (p, q): both.dot(weights, both.PICTURES[p] + both.QUESTIONS[q])
            for p, q in both.ANSWERS
        }
        assert both.right(scores) == both.late(weights[:2], weights[2:]) < 4


@pytest.mark.corrects("W02")
def test_a_comparison_answers_all(both: ModuleType) -> None:
    """The product of the two vectors is above zero where the answer is yes."""
    assert both.joint() == 4
    assert both.dot((1, 2), (3, 4)) == 11


def test_what_both_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Alone 2 of 4, added 3 of 4, compared 4 of 4."""
    load("multimodal/both.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-3:] for line in lines] == [
        [count, "of", "4"] for count in ("2", "2", "3", "4")
    ]


def test_an_unknown_count_of_scores(both: ModuleType) -> None:
    """Scores and vectors of another length are refused."""
    for pair in ((1,), (1, 2, 3)):
        with pytest.raises(ValueError, match="zip"):
            both.late(pair, (0, 0))
        with pytest.raises(ValueError, match="zip"):
            both.late((0, 0), pair)
        with pytest.raises(ValueError, match="zip"):
            both.dot(pair, (0, 0))


def _pairs() -> list[tuple[int, int]]:
    """Pairs of small scores."""
    return [(a, b) for a in range(-3, 4) for b in range(-3, 4)]
