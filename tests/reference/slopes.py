"""Gradients, held against what a small change of a weight does."""

from collections.abc import Callable

import numpy as np
import pytest

from reference.multimodal.adam import Weights

STEP = 1e-5


def check_gradient(
    loss: Callable[[Weights], float], weights: Weights, gradient: Weights
) -> None:
    """Compare the slope at some weights of each name with a difference."""
    assert gradient.keys() == weights.keys()
    rng = np.random.default_rng(0)
    for name, slope in gradient.items():
        assert slope.shape == weights[name].shape
        assert np.abs(slope).max() > 1e-4
        places = [np.unravel_index(np.abs(slope).argmax(), slope.shape)]
        places += [tuple(rng.integers(slope.shape)) for _ in range(5)]
        for place in places:
            change = np.zeros_like(slope)
            change[place] = STEP
            ends = [
                loss({**weights, name: weights[name] + sign * change})
                for sign in (1, -1)
            ]
            expected = (ends[0] - ends[1]) / (2 * STEP)
            assert slope[place] == pytest.approx(expected, rel=1e-4, abs=1e-8)
