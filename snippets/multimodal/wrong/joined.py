import numpy as np

WIDTH = 4
random = np.random.default_rng(seed=1)
weights = random.normal(size=(2 * WIDTH, 10))  # one picture and one note


def classify(vectors: list[np.ndarray]) -> int:
    joined = np.concatenate(vectors)
    return int((joined @ weights).argmax())
