"""Ways to decide by a picture and a note together, each in a few lines.

Each function learns from examples' features and returns a function that gives
the probabilities (n, digits) of other examples.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from reference.multimodal.features import Floats
from reference.multimodal.softmax import Classifier, softmax

Digits = NDArray[np.int64]
#: From the features of pictures and of notes to probabilities.
Decide = Callable[[Floats, Floats], Floats]


# On so little data threads of BLAS cost more than they save, and each number
# of them adds up in another order.
@threadpool_limits.wrap(limits=1)
def fit(features: Floats, digits: Digits) -> Classifier:
    """Learn a linear classifier: a regularised logistic regression."""
    learned = LogisticRegression(max_iter=1000).fit(features, digits)
    return Classifier(learned.coef_.T, learned.intercept_)


# --8<-- [start:single]
def picture_alone(pictures: Floats, notes: Floats, digits: Digits) -> Decide:
    """Look at the picture only."""
    del notes
    learned = fit(pictures, digits)
    return lambda pictures, _notes: learned.probabilities(pictures)


def note_alone(pictures: Floats, notes: Floats, digits: Digits) -> Decide:
    """Read the note only."""
    del pictures
    learned = fit(notes, digits)
    return lambda _pictures, notes: learned.probabilities(notes)


# --8<-- [end:single]


# --8<-- [start:concatenation]
def concatenation(pictures: Floats, notes: Floats, digits: Digits) -> Decide:
    """Put the features side by side; one classifier sees both."""
    learned = fit(np.hstack([pictures, notes]), digits)
    return lambda p, n: learned.probabilities(np.hstack([p, n]))


# --8<-- [end:concatenation]


# --8<-- [start:averaging]
def averaging(pictures: Floats, notes: Floats, digits: Digits) -> Decide:
    """Bring both into one space of ten numbers; decide by their average."""
    seen, read = fit(pictures, digits), fit(notes, digits)
    average = (seen.scores(pictures) + read.scores(notes)) / 2
    learned = fit(average, digits)
    return lambda p, n: learned.probabilities(
        (seen.scores(p) + read.scores(n)) / 2
    )


# --8<-- [end:averaging]


# --8<-- [start:late]
def late(pictures: Floats, notes: Floats, digits: Digits) -> Decide:
    """Let two classifiers decide; multiply their probabilities.

    That is right if picture and note are independent once the digit is known;
    the share of each digit, which both have counted, is taken out once.
    """
    seen, read = fit(pictures, digits), fit(notes, digits)
    shares = np.log(np.bincount(digits) / len(digits))
    return lambda p, n: softmax(seen.scores(p) + read.scores(n) - shares)


# --8<-- [end:late]


# --8<-- [start:gated]
def gated(pictures: Floats, notes: Floats, digits: Digits) -> Decide:
    """Weigh the two by how sure each of them is; the weights are learned."""
    half = len(digits) // 2
    seen = fit(pictures[:half], digits[:half])
    read = fit(notes[:half], digits[:half])

    def inputs(p: Floats, n: Floats) -> tuple[Floats, Floats, Floats]:
        both = seen.probabilities(p), read.probabilities(n)
        # How sure each of them is: its greatest probability.
        sure = np.stack([b.max(axis=1) for b in both], axis=1)
        return *both, sure

    by_picture, _, sure = inputs(pictures[half:], notes[half:])
    right = by_picture.argmax(axis=1) == digits[half:]
    gate = LogisticRegression().fit(sure, right)

    def decide(p: Floats, n: Floats) -> Floats:
        by_picture, by_note, sure = inputs(p, n)
        weight = gate.predict_proba(sure)[:, 1:]
        return softmax(
            weight * np.log(by_picture) + (1 - weight) * np.log(by_note)
        )

    return decide


# --8<-- [end:gated]
