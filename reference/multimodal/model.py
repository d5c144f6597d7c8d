"""The model that the application asks: two classifiers, and one file.

It is late fusion (`fusion.late`), since what each side says can be told apart.
Nothing here needs scikit-learn; the file is numbers and no pickle, so reading
one runs no code.
"""

import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from reference.multimodal.features import (
    Floats,
    Vocabulary,
    picture_features,
)
from reference.multimodal.softmax import DIGITS, Classifier, softmax

VERSION_LENGTH = 12
#: What numpy raises for a file that is no whole archive of arrays.
DAMAGE = (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error)


class ModelError(Exception):
    """There is no model that could be asked."""


@dataclass(frozen=True)
class Guess:
    """What the model makes of one picture and its note.

    Attributes:
        probabilities: of the digits 0 to 9.
        picture: what the picture says for the likeliest digit, in bits: above
            0 it speaks for it, below against it.
        note: the same of the note; 0 if it has no word that the model knows.
    """

    probabilities: list[float]
    picture: float
    note: float


@dataclass(frozen=True)
class Model:
    """What was learned; ``shares`` are the logarithms of the digits' shares."""

    seen: Classifier
    read: Classifier
    shares: Floats
    vocabulary: Vocabulary
    version: str

    # --8<-- [start:guess]
    def guess(self, picture: Floats, note: str) -> Guess:
        """Guess the digit of a picture (64 numbers from 0 to 1) and a note."""
        words = self.vocabulary.features([note])
        by_picture = self._evidence(self.seen, picture_features(picture))
        by_note = np.zeros(DIGITS)
        if words.any():
            by_note = self._evidence(self.read, words)
        together = softmax(by_picture + by_note + self.shares)
        best = together.argmax()
        bits = [float(part[best] / np.log(2)) for part in (by_picture, by_note)]
        return Guess([float(p) for p in together], *bits)

    def _evidence(self, classifier: Classifier, features: Floats) -> Floats:
        """How much likelier a classifier holds each digit than its share."""
        known = classifier.probabilities(features)[0]
        result: Floats = np.log(known) - self.shares
        return result

    # --8<-- [end:guess]


def save(path: Path, **arrays: Floats | list[str]) -> None:
    """Write a model's arrays, whole or not at all."""
    written = path.with_suffix(".part")
    with written.open("wb") as file:
        np.savez(file, allow_pickle=False, **arrays)
    written.replace(path)


def load(path: Path) -> Model:
    """Read a model.

    Raises:
        ModelError: there is no file, or it is damaged.
    """
    try:
        content = path.read_bytes()
        with np.load(path, allow_pickle=False) as found:
            return Model(
                Classifier(found["picture_weights"], found["picture_bias"]),
                Classifier(found["note_weights"], found["note_bias"]),
                found["shares"],
                Vocabulary(tuple(found["tokens"].tolist())),
                hashlib.sha256(content).hexdigest()[:VERSION_LENGTH],
            )
    except FileNotFoundError:
        message = f"There is no model at {path}."
        raise ModelError(message) from None
    except DAMAGE as error:
        message = f"The model at {path} is damaged ({error})."
        raise ModelError(message) from error
