import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def unit(vectors: Array) -> Array:
    """Give each vector the length 1, so that only its direction counts."""
    lengths: Array = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths


def surprise(scores: Array) -> float:
    """Mean cross-entropy, where the right column of row n is column n."""
    highest = scores.max(axis=1, keepdims=True)
    shifted = scores - highest  # so that exp stays finite
    total = np.log(np.exp(shifted).sum(axis=1))
    return float((total - shifted.diagonal()).mean())


# --8<-- [start:loss]
def loss(pictures: Array, texts: Array, scale: float = 10.0) -> float:
    """Each picture has to find its text, and each text its picture."""
    scores = scale * unit(pictures) @ unit(texts).T
    return (surprise(scores) + surprise(scores.T)) / 2
    # --8<-- [end:loss]


pictures = np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 0.5], [1.0, 0.0, 3.0]])
texts = np.eye(3)
print(f"each with its own text  {loss(pictures, texts):6.3f}")
print(f"two texts exchanged     {loss(pictures, texts[[1, 0, 2]]):6.3f}")
print(f"all texts alike         {loss(pictures, np.ones((3, 3))):6.3f}")
nearest = (unit(pictures) @ unit(texts).T).argmax(axis=1)
print("nearest texts          ", *nearest)
