"""What is drawn on a picture becomes the numbers that the model knows."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from reference.multimodal.data import SEED, examples
from reference.multimodal.features import Floats
from reference.multimodal.ink import DRAWN, FAINTEST, fitted, ink_of
from reference.multimodal.model import load
from reference.multimodal.training import train
from reference.uploads.images import PictureError

Box = tuple[int, int, int, int]


def drawn(
    box: Box, ink: str = "black", paper: str = "white", size: int = 40
) -> Image.Image:
    """Fill a box, whose last row and column belong to it."""
    picture = Image.new("RGBA", (size, size), paper)
    ImageDraw.Draw(picture).rectangle(box, fill=ink)
    return picture


@pytest.mark.parametrize(
    ("ink", "paper"),
    [("black", "white"), ("white", "black"), ("black", "#0000")],
)
def test_ink_and_paper(ink: str, paper: str) -> None:
    """Ink is 1 and paper 0, whichever of them is dark."""
    found = ink_of(drawn((5, 10, 14, 29), ink, paper))
    assert found.shape == (40, 40)
    assert found.sum() == 10 * 20
    assert found[10:30, 5:15].min() == 1


def test_half_inked() -> None:
    """What is half as far from paper as the ink is half ink."""
    picture = drawn((5, 5, 9, 9), "#000000", "#c8c8c8")
    picture.putpixel((20, 20), (100, 100, 100, 255))
    assert ink_of(picture)[20, 20] == pytest.approx(0.5)


def test_drawn_over_the_edge() -> None:
    """Paper is what most of the edge is like, so ink may touch it."""
    found = ink_of(drawn((0, 0, 9, 39)))
    assert found[:, :10].min() == 1
    assert found[:, 10:].max() == 0


@pytest.mark.parametrize("grey", [255, 255 - FAINTEST + 1])
def test_blank(grey: int) -> None:
    """A picture on which nothing stands out is none."""
    faint = drawn((5, 5, 9, 9), f"rgb({grey}, {grey}, {grey})")
    with pytest.raises(PictureError, match="shows nothing that stands out"):
        ink_of(faint)


def test_faintest() -> None:
    """Pale ink is good enough, and becomes as dark as any."""
    grey = 255 - FAINTEST
    faint = drawn((5, 5, 9, 9), f"rgb({grey}, {grey}, {grey})")
    assert ink_of(faint).max() == 1


@pytest.mark.parametrize(
    ("box", "rows", "columns"),
    [
        ((20, 20, 23, 23), (0, 8), (0, 8)),
        ((30, 4, 38, 39), (0, 8), (3, 5)),
        ((3, 3, 22, 12), (2, 6), (0, 8)),
        ((7, 0, 7, 39), (0, 8), (4, 5)),
        ((0, 7, 39, 7), (4, 5), (0, 8)),
    ],
    ids=["small", "upright", "flat", "line", "flat line"],
)
def test_fitted(box: Box, rows: Box, columns: Box) -> None:
    """What is drawn is cut out, made as large as 8 x 8, and put in balance."""
    found = fitted(ink_of(drawn(box)))
    assert found.shape == (64,)
    expected = np.zeros((8, 8))
    expected[rows[0] : rows[1], columns[0] : columns[1]] = 1
    assert found.reshape(8, 8).tolist() == expected.tolist()


def test_balance() -> None:
    """A shape that is heavier on one side has its weight in the middle."""
    shape = np.zeros((16, 8))
    shape[:, 6:] = 1
    shape[:2, :] = 1
    found = fitted(shape).reshape(8, 8)
    weights = found.sum(axis=0)
    centre = weights @ np.arange(8) / weights.sum()
    assert found.sum() == shape.sum() / 4
    assert abs(centre - 3.5) <= 0.5
    assert weights.tolist() == [0, 1, 1, 1, 8, 0, 0, 0]


@pytest.mark.parametrize(
    ("box", "columns"), [((0, 0, 2, 16), (1, 8)), ((12, 0, 14, 16), (0, 7))]
)
def test_balance_has_an_edge(box: Box, columns: tuple[int, int]) -> None:
    """What is much heavier on one side stays within the 8 columns."""
    picture = Image.new("L", (15, 17), 0)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 14, 0), fill=255)
    draw.rectangle(box, fill=255)
    found = fitted(np.asarray(picture, dtype=np.float64) / 255).reshape(8, 8)
    inked = np.flatnonzero(found.any(axis=0))
    assert (inked[0], inked[-1] + 1) == columns


def test_greys_are_averaged() -> None:
    """A pixel has the mean of what it stands for."""
    shape = np.ones((16, 16))
    shape[0, 1] = shape[1, 0] = 0
    found = fitted(shape).reshape(8, 8)
    assert found[0, 0] == 0.5
    assert found[0, 1] == 1


def test_faint_edge_belongs_to_it() -> None:
    """A pale rim is a part of what is drawn, and a shade of paper is not."""
    shape = np.full((10, 20), 0.1)
    shape[1:9, 6:14] = DRAWN
    shape[2:8, 7:13] = 1
    found = fitted(shape).reshape(8, 8)
    assert found[0].tolist() == pytest.approx([DRAWN] * 8)
    assert found[1:7, 1:7].min() == 1


def test_digits_of_the_data() -> None:
    """The digits of the data fill the rows, their weight is in the middle."""
    known, asked = examples(SEED, noise=0)
    pixels = np.vstack([known.pictures, asked.pictures]).reshape(-1, 8, 8)
    filled = (pixels.max(axis=2) >= DRAWN).sum(axis=1)
    assert (filled == 8).mean() > 0.99
    columns = pixels.sum(axis=1)
    centres = columns @ np.arange(8) / columns.sum(axis=1)
    assert np.mean(abs(centres - 3.5) < 1) > 0.99


def drawn_large(pixels: Floats) -> Image.Image:
    """Draw a digit in the corner of a sheet of paper."""
    greys = Image.fromarray(np.uint8(255 * (1 - pixels.reshape(8, 8))))
    paper = Image.new("RGBA", (300, 200), "white")
    paper.paste(greys.resize((120, 120), Image.Resampling.BICUBIC), (170, 9))
    return paper


def test_digits_that_are_sent(tmp_path: Path) -> None:
    """Drawn large on paper, at most 8 digits in 100 less are guessed."""
    path = tmp_path / "model.npz"
    list(train(path))
    model = load(path)
    _, asked = examples(SEED, noise=0)
    numbers = asked.pictures[:200]
    right = [
        sum(
            int(np.argmax(model.guess(picture, note).probabilities)) == digit
            for picture, note, digit in zip(
                pictures, asked.notes, asked.digits, strict=False
            )
        )
        for pictures in (
            numbers,
            [fitted(ink_of(drawn_large(pixels))) for pixels in numbers],
        )
    ]
    assert right[0] >= 0.93 * 200
    assert right[1] >= right[0] - 0.08 * 200
