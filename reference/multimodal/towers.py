"""Contrastive alignment: two towers bring pictures and notes into one space.

Source of the loss: Radford et al., "Learning Transferable Visual Models From
Natural Language Supervision" (2021), https://arxiv.org/abs/2103.00020,
figure 3.  Their towers are deep; these are one layer each.
"""

import numpy as np

from reference.multimodal.adam import Weights
from reference.multimodal.features import Floats
from reference.multimodal.softmax import softmax

WIDTH = 16
#: Likenesses are from -1 to 1; divided by this they are scores.
TEMPERATURE = 0.1


def first_weights(
    pictures: int, notes: int, rng: np.random.Generator
) -> Weights:
    """Small random numbers for two towers with so many features."""
    return {
        "pictures": rng.normal(0, 1 / np.sqrt(pictures), (pictures, WIDTH)),
        "notes": rng.normal(0, 1 / np.sqrt(notes), (notes, WIDTH)),
    }


# --8<-- [start:embed]
def embed(weights: Floats, features: Floats) -> Floats:
    """Directions in the common space, each of length one: (n, 16)."""
    made = features @ weights
    lengths = np.linalg.norm(made, axis=1, keepdims=True)
    result: Floats = made / np.maximum(lengths, 1e-12)
    return result


# --8<-- [end:embed]


# --8<-- [start:loss]
def loss(w: Weights, pictures: Floats, notes: Floats) -> float:
    """Each picture picks its note among those of the batch, and back."""
    p, n = embed(w["pictures"], pictures), embed(w["notes"], notes)
    scores = p @ n.T / TEMPERATURE
    own = np.arange(len(scores))
    by_picture = -np.log(softmax(scores)[own, own]).mean()
    by_note = -np.log(softmax(scores.T)[own, own]).mean()
    return float(by_picture + by_note) / 2


# --8<-- [end:loss]


def gradient(w: Weights, pictures: Floats, notes: Floats) -> Weights:
    """How the loss changes with each weight."""
    p, n = embed(w["pictures"], pictures), embed(w["notes"], notes)
    scores = p @ n.T / TEMPERATURE
    own = np.eye(len(scores))
    d_scores = softmax(scores) - own + (softmax(scores.T) - own).T
    d_scores = d_scores / (2 * len(scores) * TEMPERATURE)
    return {
        "pictures": _through(w["pictures"], pictures, p, d_scores @ n),
        "notes": _through(w["notes"], notes, n, d_scores.T @ p),
    }


def _through(
    weights: Floats, features: Floats, made: Floats, slope: Floats
) -> Floats:
    """The slope at a tower's weights, from the slope at its directions."""
    lengths = np.linalg.norm(features @ weights, axis=1, keepdims=True)
    along = (made * slope).sum(axis=1, keepdims=True)
    across = (slope - made * along) / np.maximum(lengths, 1e-12)
    result: Floats = features.T @ across
    return result
