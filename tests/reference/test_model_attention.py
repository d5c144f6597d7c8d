"""Early fusion: attention over one sequence of patches and words."""

import numpy as np

from reference.multimodal import attention
from reference.multimodal.adam import Weights
from reference.multimodal.features import Vocabulary
from reference.multimodal.notes import NOTES, tokens_of
from reference.multimodal.softmax import log_softmax
from tests.reference.slopes import check_gradient

WORDS = Vocabulary(("loop", "round", "sharp"))
PICTURES = np.random.default_rng(1).random((3, 64))
DIGITS = np.array([3, 1, 8])


def made() -> tuple[Weights, np.ndarray, np.ndarray]:
    """Weights, and the sequences of three examples of different length."""
    notes = ["a sharp loop", "", "round"]
    tokens, used = attention.sequence(PICTURES, notes, WORDS)
    rng = np.random.default_rng(2)
    return attention.first_weights(tokens.shape[-1], rng), tokens, used


def test_sequence() -> None:
    """A sequence has 16 patches, then the words that are known."""
    _, tokens, used = made()
    assert tokens.shape == (3, 28, 16 + 4 + 3)
    assert used.sum(axis=1).tolist() == [18, 16, 17]
    for place in (0, 15):
        assert tokens[0, place, :16].tolist() == np.eye(16)[place].tolist()
    assert tokens[0, 1, 16:].tolist() == [
        *PICTURES[0, [2, 3, 10, 11]],
        *(0, 0, 0),
    ]
    assert tokens[0, 16].nonzero()[0].tolist() == [16 + 4 + 2]
    assert tokens[0, 17].nonzero()[0].tolist() == [16 + 4 + 0]
    assert not tokens[0, 18:].any()


def test_long_notes_are_cut() -> None:
    """Twelve words of a note are read; no note of ours has more."""
    longest = max(len(tokens_of(note)) for note in NOTES)
    assert longest < attention.MOST_WORDS == 12
    note = " ".join(["loop"] * 12 + ["round"] * 3)
    tokens, used = attention.sequence(PICTURES[:1], [note], WORDS)
    assert used.sum() == 28
    assert tokens[0, :, -3:].sum(axis=0).tolist() == [12, 0, 0]


def test_each_token_looks_at_all_others() -> None:
    """Patches look at words and words at patches; at nothing else."""
    weights, tokens, used = made()
    look = attention.forward(weights, tokens, used)["look"]
    assert look.shape == (3, 28, 28)
    assert (look[0, 0, :18] > 0).all()
    assert (look[0, 17, :18] > 0).all()
    assert not look[0, :, 18:].any()
    assert np.allclose(look.sum(axis=2), 1)


def test_padding_changes_nothing() -> None:
    """What stands in the places without a token changes no score."""
    weights, tokens, used = made()
    before = attention.forward(weights, tokens, used)["scores"]
    tokens[used == 0] = 5
    after = attention.forward(weights, tokens, used)["scores"]
    assert np.allclose(before, after)
    assert before.shape == (3, 10)


def test_word_changes_what_a_patch_becomes() -> None:
    """In one sequence a word of the note changes what patches turn into."""
    weights, _, _ = made()
    patch = []
    for note in ("loop", "sharp"):
        sequence = attention.sequence(PICTURES[:1], [note], WORDS)
        patch.append(attention.forward(weights, *sequence)["h"][0, 0])
    assert not np.allclose(*patch)


def test_gradient_of_attention() -> None:
    """The gradient of attention agrees with differences of the loss."""
    weights, tokens, used = made()

    def loss(w: Weights) -> float:
        scores = attention.forward(w, tokens, used)["scores"]
        own = log_softmax(scores)[np.arange(3), DIGITS]
        return -float(own.mean())

    found = attention.gradient(weights, tokens, used, DIGITS)
    check_gradient(loss, weights, found)
