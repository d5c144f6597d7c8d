"""A linear classifier whose scores become probabilities."""

from dataclasses import dataclass

import numpy as np

from reference.multimodal.features import Floats

DIGITS = 10


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities over the last axis."""
    # The greatest score is taken off first: `exp` of a large one overflows.
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Floats = grown / grown.sum(axis=-1, keepdims=True)
    return result


@dataclass(frozen=True)
class Classifier:
    """Weights (features, digits) and a bias for each digit."""

    weights: Floats
    bias: Floats

    def scores(self, features: Floats) -> Floats:
        """A score for each example and digit: (n, digits)."""
        result: Floats = features @ self.weights + self.bias
        return result

    def probabilities(self, features: Floats) -> Floats:
        """A probability for each example and digit: (n, digits)."""
        return softmax(self.scores(features))
