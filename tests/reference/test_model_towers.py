"""Two towers: a contrastive loss, and what is found with them."""

import numpy as np
import pytest

from reference.multimodal import retrieval
from reference.multimodal.adam import Weights
from reference.multimodal.data import NOISE, SEED, Examples, examples
from reference.multimodal.features import Vocabulary
from reference.multimodal.notes import NOTES
from reference.multimodal.towers import (
    TEMPERATURE,
    embed,
    first_weights,
    gradient,
    loss,
)
from tests.reference.slopes import check_gradient

RNG = np.random.default_rng(4)
PICTURES, NOTED = RNG.random((5, 7)), RNG.random((5, 6))


def test_embed() -> None:
    """A tower turns features into a direction: its length is one."""
    weights = first_weights(7, 6, np.random.default_rng(0))
    assert {name: w.shape for name, w in weights.items()} == {
        "pictures": (7, 16),
        "notes": (6, 16),
    }
    found = embed(weights["pictures"], PICTURES)
    assert found.shape == (5, 16)
    assert np.linalg.norm(found, axis=1) == pytest.approx(1)
    assert embed(weights["pictures"], PICTURES * 9) == pytest.approx(found)
    assert not embed(weights["pictures"], np.zeros((1, 7))).any()


def test_loss_of_pairs() -> None:
    """The loss is small if pairs point the same way, and others do not."""
    w = {"pictures": np.eye(3), "notes": np.eye(3)}
    clear = np.eye(3)
    right = loss(w, clear, clear)
    assert right == pytest.approx(np.log(1 + 2 * np.exp(-1 / TEMPERATURE)))
    assert loss(w, clear, np.roll(clear, 1, axis=0)) > right + 9
    same = np.ones((3, 3))
    assert loss(w, same, same) == pytest.approx(np.log(3))


def test_loss_asks_both_ways() -> None:
    """A picture picks among the notes, and a note among the pictures."""
    w = {"pictures": np.eye(2), "notes": np.eye(2)}
    pictures, notes = np.eye(2), np.array([[1.0, 0.0], [1.0, 0.0]])
    # Each picture finds two equal notes; one picture fits both notes.
    by_picture = np.log(2)
    by_note = (np.log1p(np.exp(-10)) + np.log1p(np.exp(10))) / 2
    expected = (by_picture + by_note) / 2
    assert loss(w, pictures, notes) == pytest.approx(expected)


def test_gradient_of_towers() -> None:
    """The gradient of the towers agrees with differences of the loss."""
    weights = first_weights(7, 6, np.random.default_rng(0))

    def lost(w: Weights) -> float:
        return loss(w, PICTURES, NOTED)

    check_gradient(lost, weights, gradient(weights, PICTURES, NOTED))


def test_fitting() -> None:
    """A note fits a picture if its property is one of the digit's."""
    asked = Examples(np.zeros((2, 64)), ["", ""], np.array([6, 7]))
    fits = retrieval.fitting(asked)
    assert fits.shape == (2, 104)
    for row, digit in enumerate("67"):
        assert fits[row].tolist() == [digit in d for d in NOTES.values()]


def test_same_answer_to_all() -> None:
    """No note fits more than 52 % of pictures, no picture more than 46 %."""
    fits = retrieval.fitting(examples(SEED, NOISE)[1])
    assert round(fits.mean(), 2) == 0.35
    assert round(fits.mean(axis=0).max(), 2) == 0.52
    assert round(fits.mean(axis=1).max(), 2) == 0.46


def test_retrieval() -> None:
    """Both ways the towers find what fits twice as often as chance does."""
    found = retrieval.retrieve(*examples(SEED, NOISE))
    assert (found.pictures, found.notes) == (597, 104)
    assert found.note_fits / found.pictures > 2 * found.chance
    assert found.picture_fits / found.notes > 2 * found.chance


def test_towers_learn_from_pairs_alone() -> None:
    """The towers learn from pictures and notes; nobody tells them the digit."""
    known = examples(SEED, NOISE)[0].part(np.arange(300))
    hidden = Examples(known.pictures, known.notes, known.digits * 0)
    first, second = retrieval.align(known), retrieval.align(hidden)
    for name, weights in first[0].items():
        assert (weights == second[0][name]).all()
    assert first[1] == second[1] == Vocabulary.of(known.notes)
    shuffled = Examples(known.pictures, known.notes[::-1], known.digits)
    other = retrieval.align(shuffled)[0]
    assert (other["pictures"] != first[0]["pictures"]).any()
