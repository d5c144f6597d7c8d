"""All ways to decide, each learned from examples by one call."""

from collections.abc import Callable, Sequence

import numpy as np

from reference.multimodal import attention
from reference.multimodal.adam import batches, learn
from reference.multimodal.data import Examples
from reference.multimodal.features import (
    Floats,
    Vocabulary,
    picture_features,
)
from reference.multimodal.fusion import (
    Family,
    averaging,
    concatenation,
    gated,
    late,
    note_alone,
    picture_alone,
)
from reference.multimodal.softmax import softmax

#: From pictures (n, 64) and their notes to probabilities (n, digits).
Answer = Callable[[Floats, Sequence[str]], Floats]
Learn = Callable[[Examples], Answer]

#: Chosen by a look at a part of the examples for training.
EPOCHS, BATCH, RATE = 40, 100, 1e-2


def _by_features(family: Family) -> Learn:
    """Learn from the features of pictures and notes."""

    def learned(known: Examples) -> Answer:
        vocabulary = Vocabulary.of(known.notes)
        decide = family(
            picture_features(known.pictures),
            vocabulary.features(known.notes),
            known.digits,
        )
        return lambda pictures, notes: decide(
            picture_features(pictures), vocabulary.features(notes)
        )

    return learned


def early(known: Examples) -> Answer:
    """Learn attention over one sequence of patches and words."""
    rng = np.random.default_rng(0)
    vocabulary = Vocabulary.of(known.notes)
    tokens, used = attention.sequence(known.pictures, known.notes, vocabulary)
    weights = learn(
        attention.first_weights(tokens.shape[-1], rng),
        lambda w, places: attention.gradient(
            w, tokens[places], used[places], known.digits[places]
        ),
        batches(len(tokens), BATCH, EPOCHS, rng),
        RATE,
    )

    def answer(pictures: Floats, notes: Sequence[str]) -> Floats:
        made = attention.sequence(pictures, notes, vocabulary)
        return softmax(attention.forward(weights, *made)["scores"])

    return answer


FAMILIES: dict[str, Learn] = {
    "picture": _by_features(picture_alone),
    "note": _by_features(note_alone),
    "concatenation": _by_features(concatenation),
    "averaging": _by_features(averaging),
    "late": _by_features(late),
    "gated": _by_features(gated),
    "early": early,
}
SINGLE = ("picture", "note")
