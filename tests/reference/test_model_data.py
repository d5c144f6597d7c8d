"""The examples: pictures of scikit-learn, each with a note."""

from math import erf, sqrt

import numpy as np
import pytest
from sklearn.datasets import load_digits

from reference.multimodal.data import NOISE, SEED, TRAINING, examples
from reference.multimodal.features import PIXELS, Floats
from reference.multimodal.notes import NOTES


def rows(pictures: Floats) -> set[bytes]:
    """Each picture as what can be compared."""
    return {picture.tobytes() for picture in pictures}


def test_all_pictures_differ() -> None:
    """No two of the 1,797 pictures of scikit-learn are equal."""
    pixels, digits = load_digits(return_X_y=True)
    assert len(rows(pixels)) == len(digits) == 1797
    assert pixels.max() == 16
    assert pixels.shape[1] == PIXELS


def test_parts_share_no_picture() -> None:
    """1,200 pictures are learned from, the other 597 are asked."""
    known, asked = examples(SEED, noise=0)
    assert len(rows(known.pictures)) == TRAINING == 1200
    assert len(rows(asked.pictures)) == 597
    assert not rows(known.pictures) & rows(asked.pictures)
    pixels, _ = load_digits(return_X_y=True)
    both = rows(known.pictures) | rows(asked.pictures)
    assert both == rows(pixels / 16)


def test_digits_stay_with_their_pictures() -> None:
    """Each picture keeps its digit, and has a note that fits it."""
    pixels, digits = load_digits(return_X_y=True)
    right = dict(zip(map(bytes, pixels / 16), digits, strict=True))
    for part in examples(SEED, noise=0):
        asked = zip(part.pictures, part.notes, part.digits, strict=True)
        for picture, note, digit in asked:
            assert right[bytes(picture)] == digit
            assert str(digit) in NOTES[note]
        assert set(part.digits) == set(range(10))
        assert {note.isascii() for note in part.notes} == {True, False}


def test_each_level_has_the_same_examples() -> None:
    """More noise changes the pictures, not the notes and not the parts."""
    clear, unclear = (examples(SEED, noise)[0] for noise in (0, NOISE))
    assert unclear.notes == clear.notes
    assert (unclear.digits == clear.digits).all()
    assert unclear.pictures.min() == 0
    assert unclear.pictures.max() == 1
    # Only grey pixels that stay grey tell how much was added.
    added = (unclear.pictures - clear.pictures)[clear.pictures == 0.5]
    inside = np.abs(added) < 0.5
    share = erf(0.5 / NOISE / sqrt(2))
    assert inside.mean() == pytest.approx(share, abs=0.02)
    assert abs(np.median(added)) < 0.03


def test_writers_are_not_known() -> None:
    """The data name no writer, so a split cannot keep writers apart."""
    data = load_digits()
    assert set(data.keys()) == {
        *("data", "target", "frame", "feature_names", "target_names"),
        *("images", "DESCR"),
    }
    assert "different 13\nto the test set" in data.DESCR
    assert "a copy of the test set" in data.DESCR


def test_examples_follow_from_the_seed() -> None:
    """The same seed gives the same examples, another one other parts."""
    first, again, other = (examples(seed)[0] for seed in (1, 1, 2))
    assert (first.pictures == again.pictures).all()
    assert first.notes == again.notes
    assert (first.digits != other.digits).any()
