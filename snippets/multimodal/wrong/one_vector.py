import numpy as np

SEVEN = np.array([1.0, 0.0])
ONE = np.array([0.0, 1.0])


def fuse(vectors: list[np.ndarray]) -> np.ndarray:
    return np.mean(vectors, axis=0)
