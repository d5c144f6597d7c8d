"""Early fusion: patches and words in one sequence, with attention over both.

Shapes: ``n`` examples, ``t`` tokens in a sequence, ``d`` numbers for a token.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reference.multimodal.features import (
    PATCHES,
    Floats,
    Vocabulary,
    patches,
)
from reference.multimodal.notes import tokens_of
from reference.multimodal.softmax import DIGITS, softmax

Weights = dict[str, Floats]
WIDTH = 32
HIDDEN = 64
MOST_WORDS = 12


# --8<-- [start:sequence]
def sequence(
    pictures: Floats, notes: Sequence[str], vocabulary: Vocabulary
) -> tuple[Floats, Floats]:
    """One row of tokens for each example, and which places hold a token.

    A patch is told by its place and its pixels, a word by its place in the
    vocabulary: (n, t, features) and (n, t).
    """
    cut = patches(pictures)
    n, _, pixels = cut.shape
    known = {token: place for place, token in enumerate(vocabulary.tokens)}
    words = PATCHES + pixels
    made = np.zeros((n, PATCHES + MOST_WORDS, words + len(known)))
    made[:, :PATCHES, :PATCHES] = np.eye(PATCHES)
    made[:, :PATCHES, PATCHES:words] = cut
    used = np.zeros(made.shape[:2])
    used[:, :PATCHES] = 1
    for row, note in enumerate(notes):
        read = [known[token] for token in tokens_of(note) if token in known]
        for place, word in enumerate(read[:MOST_WORDS], PATCHES):
            made[row, place, words + word] = 1
            used[row, place] = 1
    return made, used


# --8<-- [end:sequence]


def first_weights(features: int, rng: np.random.Generator) -> Weights:
    """Small random numbers to begin with."""
    shapes = {
        "embed": (features, WIDTH),
        "query": (WIDTH, WIDTH),
        "key": (WIDTH, WIDTH),
        "value": (WIDTH, WIDTH),
        "hidden": (WIDTH, HIDDEN),
        "out": (HIDDEN, DIGITS),
    }
    return {
        name: rng.normal(0, 1 / np.sqrt(shape[0]), shape)
        for name, shape in shapes.items()
    }


# --8<-- [start:forward]
def forward(w: Weights, tokens: Floats, used: Floats) -> dict[str, Floats]:
    """Each token looks at all tokens, patches and words alike."""
    e = tokens @ w["embed"]
    q, k, v = e @ w["query"], e @ w["key"], e @ w["value"]
    fit = q @ k.transpose(0, 2, 1) / np.sqrt(WIDTH)
    look = softmax(np.where(used[:, None, :] > 0, fit, -np.inf))
    h = e + look @ v
    r = np.maximum(h @ w["hidden"], 0)
    mean = (r * used[:, :, None]).sum(axis=1) / used.sum(axis=1)[:, None]
    parts = {"e": e, "q": q, "k": k, "v": v, "look": look, "h": h, "r": r}
    return {**parts, "mean": mean, "scores": mean @ w["out"]}


# --8<-- [end:forward]


def gradient(
    w: Weights, tokens: Floats, used: Floats, digits: NDArray[np.int64]
) -> Weights:
    """How the mean loss (cross entropy) changes with each weight."""
    f = forward(w, tokens, used)
    d_scores = (softmax(f["scores"]) - np.eye(DIGITS)[digits]) / len(digits)
    share = used / used.sum(axis=1)[:, None]
    d_r = (d_scores @ w["out"].T)[:, None, :] * share[:, :, None]
    d_r = d_r * (f["r"] > 0)
    d_h = d_r @ w["hidden"].T
    d_look = d_h @ f["v"].transpose(0, 2, 1)
    d_v = f["look"].transpose(0, 2, 1) @ d_h
    inner = (d_look * f["look"]).sum(axis=2, keepdims=True)
    d_fit = f["look"] * (d_look - inner) / np.sqrt(WIDTH)
    d_q, d_k = d_fit @ f["k"], d_fit.transpose(0, 2, 1) @ f["q"]
    d_e = d_h + d_q @ w["query"].T + d_k @ w["key"].T + d_v @ w["value"].T
    return {
        "embed": _summed(tokens, d_e),
        "query": _summed(f["e"], d_q),
        "key": _summed(f["e"], d_k),
        "value": _summed(f["e"], d_v),
        "hidden": _summed(f["h"], d_r),
        "out": f["mean"].T @ d_scores,
    }


def _summed(left: Floats, right: Floats) -> Floats:
    """Sum the products over all tokens of all examples."""
    flat = left.reshape(-1, left.shape[-1]).T
    result: Floats = flat @ right.reshape(-1, right.shape[-1])
    return result
