"""Train the application's model; only this needs scikit-learn."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reference.multimodal.data import NOISE, SEED, Examples, examples
from reference.multimodal.features import Vocabulary, picture_features
from reference.multimodal.fusion import fit
from reference.multimodal.model import Model, load, save

#: What is told, one by one.
STEPS = 4


def train(path: Path) -> Iterator[str]:
    """Learn, write the model, try it.

    Yields:
        What is done next; at last how good the model is, and its version.

    Raises:
        OSError: the file cannot be written.
    """
    yield "Reading the digits"
    known, asked = examples(SEED, NOISE)
    vocabulary = Vocabulary.of(known.notes)
    yield "Learning from pictures"
    seen = fit(picture_features(known.pictures), known.digits)
    yield "Learning from notes"
    read = fit(vocabulary.features(known.notes), known.digits)
    shares = np.log(np.bincount(known.digits) / len(known.digits))
    save(path, Model(seen, read, shares, vocabulary, version=""))
    model = load(path)
    right = accuracy(model, asked)
    count = len(asked.digits)
    yield f"Model {model.version}: {right:.1%} of {count} other examples right"


def accuracy(model: Model, asked: Examples) -> float:
    """The share of examples whose likeliest digit is the right one."""
    guesses = [
        np.argmax(model.guess(picture, note).probabilities)
        for picture, note in zip(asked.pictures, asked.notes, strict=True)
    ]
    return float(np.mean(guesses == asked.digits))
