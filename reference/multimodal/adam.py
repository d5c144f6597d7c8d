"""Learn by small steps against the gradient, with steps of their own size.

Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015),
https://arxiv.org/abs/1412.6980, algorithm 1.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from reference.multimodal.features import Floats

#: What is learned, by name; and how the loss changes with each number of it.
Weights = dict[str, Floats]
Gradient = Callable[[Weights, NDArray[np.int64]], Weights]

DECAY, SQUARE_DECAY, TINY = 0.9, 0.999, 1e-8


def batches(
    count: int, size: int, epochs: int, rng: np.random.Generator
) -> Iterator[NDArray[np.int64]]:
    """Places of examples: all of them in each epoch, in another order."""
    for _ in range(epochs):
        order = rng.permutation(count)
        for start in range(0, count, size):
            yield order[start : start + size]


# As `fusion.fit` does it, and for the same reasons.
@threadpool_limits.wrap(limits=1)
def learn(
    weights: Weights,
    gradient: Gradient,
    steps: Iterator[NDArray[np.int64]],
    rate: float,
) -> Weights:
    """Change the weights step by step; each step sees some examples."""
    mean = {name: np.zeros_like(w) for name, w in weights.items()}
    square = {name: np.zeros_like(w) for name, w in weights.items()}
    for step, places in enumerate(steps, 1):
        for name, slope in gradient(weights, places).items():
            mean[name] += (1 - DECAY) * (slope - mean[name])
            square[name] += (1 - SQUARE_DECAY) * (slope**2 - square[name])
            size = np.sqrt(square[name] / (1 - SQUARE_DECAY**step)) + TINY
            steady = mean[name] / (1 - DECAY**step)
            weights[name] = weights[name] - rate * steady / size
    return weights
