import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


# --8<-- [start:attend]
def attend(tokens: Array) -> tuple[Array, Array]:
    """Mix each token with those before it; return weights and mixtures."""
    count, width = tokens.shape
    scores = tokens @ tokens.T / np.sqrt(width)  # each with each
    scores[np.triu_indices(count, k=1)] = -np.inf  # none with later ones
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    return weights, weights @ tokens
    # --8<-- [end:attend]


def pairs(count: int) -> int:
    """Count the weights that are not zero, in one head of one layer."""
    return count * (count + 1) // 2


tokens = np.random.default_rng(seed=1).normal(size=(3, 4))
print(attend(tokens)[0].round(2))
for what, count in (
    ("100 words", 100),
    ("and one picture of 576 tokens", 676),
    ("and four pictures", 2404),
):
    print(f"{what:32}{pairs(count):10,}")
