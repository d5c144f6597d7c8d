"""Numbers that stand for pictures and notes, on small hand-made ones."""

import numpy as np
import pytest

from reference.multimodal.features import (
    FEATURES,
    Vocabulary,
    patches,
    picture_features,
)


def test_patches() -> None:
    """A picture of 8 x 8 pixels is 16 patches of 2 x 2, row by row."""
    cut = patches(np.arange(128.0).reshape(2, 64))
    assert cut.shape == (2, 16, 4)
    assert cut[0, 0].tolist() == [0, 1, 8, 9]
    assert cut[0, 1].tolist() == [2, 3, 10, 11]
    assert cut[0, 4].tolist() == [16, 17, 24, 25]
    assert cut[1, 15].tolist() == [118, 119, 126, 127]


def test_picture_features() -> None:
    """The features are the pixels and their changes: down, then right."""
    picture = np.zeros((8, 8))
    picture[3, 4] = 1
    found = picture_features(picture.reshape(1, 64))
    assert found.shape == (1, FEATURES) == (1, 176)
    pixels, down, right = np.split(found[0], [64, 120])
    assert (pixels == picture.ravel()).all()
    down, right = down.reshape(7, 8), right.reshape(8, 7)
    assert (down[2, 4], down[3, 4]) == (1, -1)
    assert (right[3, 3], right[3, 4]) == (1, -1)
    assert np.abs(down).sum() == np.abs(right).sum() == 2


def test_vocabulary() -> None:
    """A note is told by which known words it has, not by how often."""
    words = Vocabulary.of(["a loop", "round, 有圈", "a round"])
    assert words.tokens == ("a", "loop", "round", "有圈")
    found = words.features(["loop loop of a", "有圈", "sharp"])
    assert found.tolist() == [[1, 1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]]
    assert found.dtype == np.float64


@pytest.mark.parametrize(("notes", "shape"), [([], (0, 2)), ([""], (1, 2))])
def test_no_notes(notes: list[str], shape: tuple[int, int]) -> None:
    """Without notes there are no rows; an empty note is a row of zeros."""
    found = Vocabulary(("a", "b")).features(notes)
    assert found.shape == shape
    assert not found.any()
