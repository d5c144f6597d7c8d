"""Scores as probabilities."""

import numpy as np
import pytest

from reference.multimodal.softmax import Classifier, log_softmax, softmax


def test_softmax() -> None:
    """Probabilities are in the proportion of the exponentials of scores."""
    found = softmax(np.log([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
    assert found == pytest.approx(
        np.array([[1 / 8, 2 / 8, 5 / 8], [3 / 8, 3 / 8, 2 / 8]])
    )


def test_large_scores() -> None:
    """Large scores do not overflow; only their differences count."""
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        found = softmax(np.array([1e4, 1e4 - np.log(3)]))
        logs = log_softmax(np.array([0.0, 800.0]))
    assert found == pytest.approx([0.75, 0.25])
    assert logs == pytest.approx([-800, 0])


def test_excluded() -> None:
    """What has a score of minus infinity has no probability."""
    assert softmax(np.array([1.0, -np.inf, 1.0])).tolist() == [0.5, 0, 0.5]


def test_classifier() -> None:
    """A linear classifier weighs features and adds a bias."""
    classifier = Classifier(
        np.array([[1.0, 0.0], [0.0, 2.0]]), np.array([0.5, -0.5])
    )
    scores = classifier.scores(np.array([[1.0, 0.0], [1.0, 1.0]]))
    assert scores.tolist() == [[1.5, -0.5], [1.5, 1.5]]
    features = np.array([[1.0, 1.0]])
    assert classifier.probabilities(features).tolist() == [[0.5, 0.5]]
    assert classifier.logs(features) == pytest.approx(np.log([[0.5, 0.5]]))
