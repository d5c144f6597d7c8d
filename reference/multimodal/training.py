"""Train the application's model; only this needs scikit-learn."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reference.multimodal.data import NOISE, Examples, examples
from reference.multimodal.features import Vocabulary, picture_features
from reference.multimodal.fusion import fit
from reference.multimodal.model import load, save

SEED = 2026


def train(path: Path) -> Iterator[str]:
    """Learn, write the model, try it; tell each step before it is done."""
    yield "reading the digits"
    known, asked = examples(SEED, NOISE)
    vocabulary = Vocabulary.of(known.notes)
    yield "learning from pictures"
    seen = fit(picture_features(known.pictures), known.digits)
    yield "learning from notes"
    read = fit(vocabulary.features(known.notes), known.digits)
    shares = np.log(np.bincount(known.digits) / len(known.digits))
    save(
        path,
        picture_weights=seen.weights,
        picture_bias=seen.bias,
        note_weights=read.weights,
        note_bias=read.bias,
        shares=shares,
        tokens=list(vocabulary.tokens),
    )
    yield f"trying it: {accuracy(path, asked):.1%} of other examples are right"


def accuracy(path: Path, asked: Examples) -> float:
    """The share of examples whose likeliest digit is the right one."""
    model = load(path)
    guesses = [
        np.argmax(model.guess(picture, note).probabilities)
        for picture, note in zip(asked.pictures, asked.notes, strict=True)
    ]
    return float(np.mean(guesses == asked.digits))
