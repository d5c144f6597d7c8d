"""What the towers find: a note for each picture, a picture for each note."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reference.multimodal.adam import Weights, batches, learn
from reference.multimodal.data import Examples
from reference.multimodal.features import (
    FEATURES,
    Vocabulary,
    picture_features,
)
from reference.multimodal.notes import NOTES
from reference.multimodal.towers import embed, first_weights, gradient

EPOCHS, BATCH, RATE = 30, 100, 1e-2


@dataclass(frozen=True)
class Retrieval:
    """How many searches found something that fits, of how many.

    ``chance`` is the share of pairs that fit: what a blind search would find.
    """

    pictures: int
    note_fits: int
    notes: int
    picture_fits: int
    chance: float


def align(known: Examples) -> tuple[Weights, Vocabulary]:
    """Learn the towers from pictures and their notes, without the digits."""
    vocabulary = Vocabulary.of(known.notes)
    pictures = picture_features(known.pictures)
    notes = vocabulary.features(known.notes)
    rng = np.random.default_rng(0)
    weights = learn(
        first_weights(FEATURES, len(vocabulary.tokens), rng),
        lambda w, places: gradient(w, pictures[places], notes[places]),
        batches(len(pictures), BATCH, EPOCHS, rng),
        RATE,
    )
    return weights, vocabulary


# --8<-- [start:retrieve]
def retrieve(known: Examples, asked: Examples) -> Retrieval:
    """Search all notes for each picture, and all pictures for each note."""
    weights, vocabulary = align(known)
    pictures = embed(weights["pictures"], picture_features(asked.pictures))
    notes = embed(weights["notes"], vocabulary.features(list(NOTES)))
    alike = pictures @ notes.T
    fits = fitting(asked)
    by_picture = fits[np.arange(len(pictures)), alike.argmax(axis=1)]
    by_note = fits[alike.argmax(axis=0), np.arange(len(notes))]
    return Retrieval(
        len(pictures),
        int(by_picture.sum()),
        len(notes),
        int(by_note.sum()),
        round(float(fits.mean()), 4),
    )


def fitting(asked: Examples) -> NDArray[np.bool_]:
    """Which of all notes fit the digit of each picture: (pictures, notes)."""
    return np.array(
        [[str(d) in digits for digits in NOTES.values()] for d in asked.digits]
    )


# --8<-- [end:retrieve]
