"""A linear classifier whose scores become probabilities."""

from dataclasses import dataclass

import numpy as np

from reference.multimodal.features import Floats

DIGITS = 10


def log_softmax(scores: Floats) -> Floats:
    """Logarithms of the probabilities that scores stand for, on the last axis.

    A score of minus infinity is a probability of 0; not all may be so.
    """
    # The greatest score is taken off first: `exp` of a large one overflows.
    less = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = less - np.log(np.exp(less).sum(axis=-1, keepdims=True))
    return result


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities over the last axis."""
    return np.exp(log_softmax(scores))


@dataclass(frozen=True)
class Classifier:
    """Weights (features, digits) and a bias for each digit."""

    weights: Floats
    bias: Floats

    def scores(self, features: Floats) -> Floats:
        """A score for each example and digit: (n, digits)."""
        result: Floats = features @ self.weights + self.bias
        return result

    def logs(self, features: Floats) -> Floats:
        """The logarithm of each probability: (n, digits)."""
        return log_softmax(self.scores(features))

    def probabilities(self, features: Floats) -> Floats:
        """A probability for each example and digit: (n, digits)."""
        return softmax(self.scores(features))
