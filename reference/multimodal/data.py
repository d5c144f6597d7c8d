"""The data: scikit-learn's 1,797 digits, made unclear, each with a note.

Source of the pictures: the test part of the UCI "Optical Recognition of
Handwritten Digits" data set, as scikit-learn ships it (`load_digits`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.datasets import load_digits

from reference.multimodal.features import Floats
from reference.multimodal.notes import write_note

#: All that is random follows from it.
SEED = 2026
TRAINING = 1200
#: Standard deviation of what is added to each pixel, which is from 0 to 1.
NOISE = 0.4


@dataclass(frozen=True)
class Examples:
    """Pictures (n, 64), their notes, and the digits that both are about."""

    pictures: Floats
    notes: list[str]
    digits: NDArray[np.int64]

    def part(self, places: NDArray[np.int64]) -> "Examples":
        """The examples at some places."""
        notes = [self.notes[place] for place in places]
        return Examples(self.pictures[places], notes, self.digits[places])


# --8<-- [start:examples]
def examples(seed: int, noise: float = NOISE) -> tuple[Examples, Examples]:
    """Examples for training and others for testing; they share no picture."""
    rng = np.random.default_rng(seed)
    pixels, digits = load_digits(return_X_y=True)
    clear = pixels / pixels.max()
    order = rng.permutation(len(digits))
    notes = [write_note(digit, rng) for digit in digits]
    added = rng.normal(0, 1, clear.shape)
    unclear = np.clip(clear + noise * added, 0, 1)
    whole = Examples(unclear, notes, digits)
    return whole.part(order[:TRAINING]), whole.part(order[TRAINING:])


# --8<-- [end:examples]
