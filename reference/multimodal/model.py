"""The model that the application asks: two classifiers, and one file.

It is late fusion (`fusion.late`), since what each side says can be told apart.
Nothing here needs scikit-learn; the file is numbers and no pickle, so reading
one runs no code.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reference.multimodal.features import (
    PIXELS,
    Floats,
    Vocabulary,
    picture_features,
)
from reference.multimodal.model_file import ModelError, read, write
from reference.multimodal.softmax import DIGITS, Classifier, softmax

__all__ = ["Guess", "Model", "ModelError", "load", "save"]


@dataclass(frozen=True)
class Guess:
    """What the model makes of one picture and its note.

    Attributes:
        digit: the likeliest one.
        probabilities: of the digits 0 to 9.
        picture: what the picture says for the digit, in bits: how much
            likelier it makes it than it is among all, as a power of two.
        note: the same of the note; 0 if it has no word that the model knows.
        model: the version that was asked.
    """

    digit: int
    probabilities: list[float]
    picture: float
    note: float
    model: str


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
        """Guess the digit of a picture and a note.

        Args:
            picture: 64 numbers from 0 (paper) to 1 (ink), row by row.
            note: any text; words that no example had are not seen.

        Raises:
            ValueError: the picture is none.
        """
        inside = (picture >= 0) & (picture <= 1)
        if picture.size != PIXELS or not inside.all():
            message = f"A picture is {PIXELS} numbers from 0 to 1."
            raise ValueError(message)
        seen = picture_features(picture.reshape(1, PIXELS))
        by_picture = self.seen.logs(seen)[0] - self.shares
        by_note = np.zeros(DIGITS)
        words = self.vocabulary.features([note])
        if words.any():
            by_note = self.read.logs(words)[0] - self.shares
        together = softmax(by_picture + by_note + self.shares)
        best = int(together.argmax())
        for_picture, for_note = (
            float(part[best] / np.log(2)) for part in (by_picture, by_note)
        )
        shares = together.tolist()
        return Guess(best, shares, for_picture, for_note, self.version)

    # --8<-- [end:guess]


def save(path: Path, model: Model) -> None:
    """Write a model, whole or not at all; its folder is made if need be.

    Raises:
        OSError: the file cannot be written.
    """
    arrays = {
        "picture_weights": model.seen.weights,
        "picture_bias": model.seen.bias,
        "note_weights": model.read.weights,
        "note_bias": model.read.bias,
        "shares": model.shares,
        "tokens": np.array(model.vocabulary.tokens),
    }
    write(path, arrays)


def load(path: Path) -> Model:
    """Read a model.

    Raises:
        ModelError: there is no file, or it holds no model.
    """
    found, version = read(path)
    return Model(
        Classifier(found["picture_weights"], found["picture_bias"]),
        Classifier(found["note_weights"], found["note_bias"]),
        found["shares"],
        Vocabulary(tuple(found["tokens"].tolist())),
        version,
    )
