"""Learning by small steps."""

import numpy as np
import pytest

from reference.multimodal.adam import Weights, batches, learn


def test_batches() -> None:
    """Each epoch sees each example once, in an order of its own."""
    rng = np.random.default_rng(1)
    steps = list(batches(10, 4, 3, rng))
    assert [len(step) for step in steps] == [4, 4, 2] * 3
    epochs = [
        np.concatenate(steps[start : start + 3]).tolist() for start in (0, 3, 6)
    ]
    assert [sorted(epoch) for epoch in epochs] == [list(range(10))] * 3
    assert epochs[0] != epochs[1] != epochs[2]


def test_first_step() -> None:
    """The first step is as long as the rate says, however steep it is."""
    start = {"a": np.array([1.0, 1.0]), "b": np.array([5.0])}
    slopes = {"a": np.array([1e3, -1e-3]), "b": np.array([7.0])}
    step = iter([np.arange(1)])
    moved = learn(start, lambda _w, _places: slopes, step, 0.1)
    assert moved["a"] == pytest.approx([0.9, 1.1], abs=1e-4)
    assert moved["b"] == pytest.approx([4.9])


def test_second_step() -> None:
    """Later steps follow the mean of the slopes, by algorithm 1 of Adam."""
    start = {"w": np.array([0.0])}
    slopes = iter([2.0, -1.0])
    learned = learn(
        start,
        lambda _w, _places: {"w": np.array([next(slopes)])},
        iter([np.arange(1)] * 2),
        0.1,
    )
    mean = (0.9 * 0.1 * 2 + 0.1 * -1) / (1 - 0.9**2)
    square = (0.999 * 0.001 * 4 + 0.001 * 1) / (1 - 0.999**2)
    expected = -0.1 - 0.1 * mean / np.sqrt(square)
    assert learned["w"] == pytest.approx([expected])


def test_finds_the_lowest_point() -> None:
    """Step by step it comes to where the loss is lowest."""
    data = np.array([1.0, 2.0, 3.0, 6.0])

    def gradient(w: Weights, places: np.ndarray) -> Weights:
        return {"w": (w["w"] - data[places]).mean(keepdims=True)}

    steps = batches(4, 4, 400, np.random.default_rng(0))
    found = learn({"w": np.array([-5.0])}, gradient, steps, 0.1)
    assert found["w"] == pytest.approx([3.0], abs=1e-2)
