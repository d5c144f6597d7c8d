"""Numbers that stand for a picture and for a note.

Shapes: ``n`` examples; pictures are (n, 64), their 8 rows one after the other,
from 0 (paper) to 1 (ink).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reference.multimodal.notes import tokens_of

Floats = NDArray[np.float64]
SIDE = 8
PIXELS = SIDE * SIDE
#: The pixels, and the changes between neighbours in columns and in rows.
FEATURES = PIXELS + 2 * SIDE * (SIDE - 1)
PATCH = 2
PATCHES = (SIDE // PATCH) ** 2


# --8<-- [start:patches]
def patches(pictures: Floats) -> Floats:
    """Cut pictures into patches of 2 x 2 pixels: (n, 16, 4)."""
    n, across = len(pictures), SIDE // PATCH
    cut = pictures.reshape(n, across, PATCH, across, PATCH)
    return cut.transpose(0, 1, 3, 2, 4).reshape(n, PATCHES, PATCH * PATCH)


# --8<-- [end:patches]


# --8<-- [start:picture-features]
def picture_features(pictures: Floats) -> Floats:
    """The pixels, and how much they change down and to the right: (n, 176)."""
    grid = pictures.reshape(len(pictures), SIDE, SIDE)
    parts = grid, np.diff(grid, axis=1), np.diff(grid)
    return np.hstack([part.reshape(len(grid), part[0].size) for part in parts])


# --8<-- [end:picture-features]


@dataclass(frozen=True)
class Vocabulary:
    """The tokens that notes are told by; others are not seen."""

    tokens: tuple[str, ...]

    @classmethod
    def of(cls, notes: Sequence[str]) -> "Vocabulary":
        """All tokens of some notes."""
        return cls(
            tuple(sorted({t for note in notes for t in tokens_of(note)}))
        )

    def features(self, notes: Sequence[str]) -> Floats:
        """Which tokens each note has, as 0 or 1: (n, tokens)."""
        found = [set(tokens_of(note)) for note in notes]
        rows = [[token in has for token in self.tokens] for has in found]
        shape = len(notes), len(self.tokens)
        return np.array(rows, dtype=np.float64).reshape(shape)
