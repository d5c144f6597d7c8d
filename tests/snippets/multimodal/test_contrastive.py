"""The loss that puts pictures and texts into one space."""

from collections.abc import Callable
from math import exp, log
from types import ModuleType

import numpy as np
import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def contrastive(load: Load) -> ModuleType:
    """The program."""
    return load("multimodal/contrastive.py")


def test_only_directions_count(contrastive: ModuleType) -> None:
    """The length of a vector changes nothing."""
    pictures = np.random.default_rng(1).normal(size=(4, 3))
    texts = np.random.default_rng(2).normal(size=(4, 3))
    longer = pictures * [[1], [2], [30], [0.4]]
    assert np.allclose(np.linalg.norm(contrastive.unit(longer), axis=1), 1)
    assert contrastive.loss(longer, texts) == pytest.approx(
        contrastive.loss(pictures, texts)
    )


def test_pairs_lower_the_loss(contrastive: ModuleType) -> None:
    """Matching pairs have a lower loss than exchanged ones."""
    pictures = contrastive.pictures
    own = contrastive.loss(pictures, np.eye(3))
    exchanged = contrastive.loss(pictures, np.eye(3)[[1, 0, 2]])
    assert own < log(3) < exchanged


def test_no_difference_is_a_guess(contrastive: ModuleType) -> None:
    """If all are alike the loss is the logarithm of their number."""
    for count in (2, 3, 10):
        alike = np.ones((count, 4))
        assert contrastive.loss(alike, alike) == pytest.approx(log(count))


def test_both_directions_count(contrastive: ModuleType) -> None:
    """The loss is the mean of both directions, so they may be exchanged."""
    first = np.array([[1.0, 0.0], [1.0, 0.0]])
    second = np.array([[1.0, 0.0], [0.0, 1.0]])
    there = contrastive.loss(first, second, scale=1.0)
    assert there == contrastive.loss(second, first, scale=1.0)
    to_text = (log(exp(1) + 1) - 1 + log(exp(1) + 1)) / 2
    assert there == pytest.approx((to_text + log(2)) / 2)


def test_the_diagonal_is_right(contrastive: ModuleType) -> None:
    """The surprise is small where the diagonal has the highest scores."""
    assert contrastive.surprise(np.eye(2) * 50) == pytest.approx(0)
    assert contrastive.surprise(1 - np.eye(2)) == pytest.approx(
        log(1 + exp(1)), rel=1e-9
    )
    assert contrastive.surprise(np.eye(2) * 5000) == pytest.approx(0)
    uneven = np.array([[0.0, 0.0], [0.0, 5000.0]])
    assert contrastive.surprise(uneven) == pytest.approx(log(2) / 2)


def test_a_greater_scale_decides_more(contrastive: ModuleType) -> None:
    """A greater scale lowers the loss of pairs that match."""
    pictures = contrastive.pictures
    losses = [contrastive.loss(pictures, np.eye(3), s) for s in (1, 10, 20)]
    assert losses == sorted(losses, reverse=True)
    assert contrastive.loss(pictures, np.eye(3)) == losses[1]


def test_what_contrastive_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own texts 0.008, exchanged 4.480, alike 1.109: near log 3, a guess."""
    load("multimodal/contrastive.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines[:3]] == [
        "0.008",
        "4.480",
        "1.109",
    ]
    assert lines[3].split()[-3:] == ["0", "1", "2"]
