"""What is drawn on a picture, as the numbers that the model has learned from.

Its digits fill 8 rows, and their weight is in the middle.  So what is sent is
cut to its ink, made as large as 8 x 8 pixels, and moved until it is in balance.
"""

from typing import Final

import numpy as np
from PIL import Image

from reference.multimodal.features import SIDE, Floats
from reference.uploads.images import PictureError

#: The least difference between ink and paper, of 255 that there are.
FAINTEST: Final = 32
#: From how much ink on a pixel is it is a part of what is drawn.
DRAWN: Final = 0.2
MIDDLE: Final = (SIDE - 1) / 2


def ink_of(picture: Image.Image) -> Floats:
    """How much of each pixel is ink: (height, width), from 0 to 1.

    Paper is what most of the edge is like, be it light or dark; what lies
    under a transparent picture is white.  Raises `PictureError` for a blank.
    """
    paper = Image.new("RGBA", picture.size, "white")
    seen = Image.alpha_composite(paper, picture).convert("L")
    grey = np.asarray(seen, dtype=np.float64)
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    unlike = np.abs(grey - np.median(edge))
    if unlike.max() < FAINTEST:
        message = "shows nothing that stands out from its edge"
        raise PictureError(message)
    result: Floats = unlike / unlike.max()
    return result


# --8<-- [start:fitted]
def fitted(ink: Floats) -> Floats:
    """Fit what is drawn into 8 x 8 pixels, its weight in the middle: (64,)."""
    rows, columns = (ink >= DRAWN).nonzero()
    cut = ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    height, width = (
        max(1, round(side * SIDE / max(cut.shape))) for side in cut.shape
    )
    drawn = Image.fromarray(cut.astype(np.float32))
    small = np.asarray(drawn.resize((width, height), Image.Resampling.BOX))
    top, left = (beginning(small.sum(axis=axis)) for axis in (1, 0))
    middle = np.zeros((SIDE, SIDE))
    middle[top : top + height, left : left + width] = small
    return middle.ravel()


def beginning(weights: Floats) -> int:
    """Say where a row of weights has to begin to be in balance."""
    centre = weights @ np.arange(len(weights)) / weights.sum()
    return int(np.clip(round(MIDDLE - centre), 0, SIDE - len(weights)))


# --8<-- [end:fitted]
