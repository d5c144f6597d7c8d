import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
PATCH = 14  # pixels: the side of a patch
WIDTH = 8  # numbers in a token; a real model has thousands
WORDS = ["which", "digit", "is", "this", "?", "smaller", "than"]

# What training would find is random here: only the shapes are shown.
random = np.random.default_rng(seed=1)
EMBEDDINGS = random.normal(size=(len(WORDS), WIDTH))
PROJECTOR = random.normal(size=(PATCH * PATCH, WIDTH))


def patches(picture: Array) -> Array:
    """Cut a picture into squares, row by row, each a list of its pixels."""
    height, width = picture.shape
    if height % PATCH or width % PATCH:
        raise ValueError(f"{height} x {width} is not made of whole patches")
    rows, columns = height // PATCH, width // PATCH
    cut = picture.reshape(rows, PATCH, columns, PATCH)
    return cut.swapaxes(1, 2).reshape(rows * columns, PATCH * PATCH)


# --8<-- [start:join]
def join(prompt: str, pictures: list[Array]) -> Array:
    """Put the patches of each picture where the prompt has <image>."""
    words = prompt.split()
    if words.count("<image>") != len(pictures):
        raise ValueError(f"{len(pictures)} pictures for {prompt!r}")
    waiting = iter(pictures)
    parts = [
        patches(next(waiting)) @ PROJECTOR
        if word == "<image>"
        else EMBEDDINGS[[WORDS.index(word)]]
        for word in words
    ]
    return np.concatenate(parts)
    # --8<-- [end:join]


def tell(prompt: str, pictures: list[Array]) -> None:
    sequence = join(prompt, pictures)
    print(f"{prompt:36}", sequence.shape, "averaged:", sequence.mean(0).shape)


small, wide = random.random((28, 28)), random.random((28, 42))
tell("which digit is this ?", [])
tell("which digit is this ? <image>", [small])
tell("which digit is this ? <image>", [wide])
tell("is <image> smaller than <image> ?", [small, wide])
