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
Family = Callable[[Floats, Floats, Digits], Decide]


# On so little data threads of BLAS cost more than they save, and each number
# of them adds up in another order.
@threadpool_limits.wrap(limits=1)
def fit(features: Floats, digits: Digits) -> Classifier:
    """Learn a linear classifier: a regularised logistic regression."""
    learned = LogisticRegression(max_iter=1000).fit(features, digits)
    return Classifier(learned.coef_.T, learned.intercept_)


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
    """Weigh the two by how sure each of them is; the weights are learned.

    The gate learns on examples that the two have not learned from, where how
    sure they are says how right they are; then these learn from all.
    """
    half = len(digits) // 2
    two = (
        fit(pictures[:half], digits[:half]),
        fit(notes[:half], digits[:half]),
    )
    right = two[0].scores(pictures[half:]).argmax(axis=1) == digits[half:]
    sure = certainty(two, pictures[half:], notes[half:])
    gate = LogisticRegression().fit(sure, right)
    seen, read = fit(pictures, digits), fit(notes, digits)

    def decide(p: Floats, n: Floats) -> Floats:
        weight = gate.predict_proba(certainty((seen, read), p, n))[:, 1:]
        return softmax(weight * seen.logs(p) + (1 - weight) * read.logs(n))

    return decide


# --8<-- [end:gated]


# --8<-- [start:certainty]
def certainty(
    two: tuple[Classifier, Classifier], pictures: Floats, notes: Floats
) -> Floats:
    """The greatest probability of each of the two: (n, 2)."""
    seen, read = two
    both = seen.probabilities(pictures), read.probabilities(notes)
    return np.stack([each.max(axis=1) for each in both], axis=1)


# --8<-- [end:certainty]
