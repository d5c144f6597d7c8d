"""Pictures between words: one sequence."""

from collections.abc import Callable
from re import escape
from types import ModuleType

import numpy as np
import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def sequence(load: Load) -> ModuleType:
    """The program."""
    return load("multimodal/sequence.py")


def test_patches_are_squares_row_by_row(sequence: ModuleType) -> None:
    """A patch is a square of the picture; they are taken row by row."""
    picture = np.arange(28.0 * 42).reshape(28, 42)
    patches = sequence.patches(picture)
    assert patches.shape == (6, 196)
    corners = [(0, 0), (0, 14), (0, 28), (14, 0), (14, 14), (14, 28)]
    for patch, (row, column) in zip(patches, corners, strict=True):
        square = picture[row : row + 14, column : column + 14]
        assert patch.tolist() == square.ravel().tolist()


@pytest.mark.parametrize("size", [(28, 30), (30, 28), (13, 14)])
def test_a_part_of_a_patch(sequence: ModuleType, size: tuple[int, int]) -> None:
    """A picture that is not made of whole patches is refused."""
    told = f"^{size[0]} x {size[1]} is not made of whole patches$"
    with pytest.raises(ValueError, match=told):
        sequence.patches(np.zeros(size))


def test_projecting_a_patch_is_a_convolution(sequence: ModuleType) -> None:
    """To project patches is a convolution that moves by a whole patch."""
    picture = sequence.random.random((28, 42))
    projected = sequence.patches(picture) @ sequence.PROJECTOR
    kernels = sequence.PROJECTOR.T.reshape(8, 14, 14)
    windows = np.lib.stride_tricks.sliding_window_view(picture, (14, 14))
    moved = np.einsum("rcij,kij->rck", windows[::14, ::14], kernels)
    assert np.allclose(moved.reshape(6, 8), projected)


@pytest.mark.corrects("W06")
@pytest.mark.parametrize(
    ("prompt", "sizes", "length"),
    [
        ("which digit is this ?", [], 5),
        ("which digit is this ? <image>", [(28, 28)], 5 + 4),
        ("which digit is this ? <image>", [(28, 42)], 5 + 6),
        ("is <image> smaller than <image> ?", [(28, 28), (28, 42)], 4 + 10),
        ("<image>", [(14, 14)], 1),
    ],
)
def test_the_sequence_grows(
    sequence: ModuleType,
    prompt: str,
    sizes: list[tuple[int, int]],
    length: int,
) -> None:
    """The sequence has a token for each word and each patch."""
    pictures = [np.ones(size) for size in sizes]
    joined = sequence.join(prompt, pictures)
    assert joined.shape == (length, 8)
    assert joined.mean(0).shape == (8,)


def test_each_stands_in_its_place(sequence: ModuleType) -> None:
    """The patches of a picture stand where the prompt has <image>."""
    first, second = sequence.random.random((2, 14, 28))
    joined = sequence.join("is <image> smaller than <image> ?", [first, second])
    words = [sequence.WORDS.index(w) for w in ("is", "smaller", "than", "?")]
    assert np.array_equal(joined[[0, 3, 4, 7]], sequence.EMBEDDINGS[words])
    for place, picture in ((1, first), (5, second)):
        made = sequence.patches(picture) @ sequence.PROJECTOR
        assert np.allclose(joined[place : place + 2], made)


@pytest.mark.parametrize(
    ("prompt", "count"),
    [("which digit ?", 1), ("<image>", 0), ("<image> <image>", 1)],
)
def test_a_mark_for_each_picture(
    sequence: ModuleType, prompt: str, count: int
) -> None:
    """As many pictures as marks, or an error."""
    with pytest.raises(
        ValueError, match=f"^{count} pictures for '{escape(prompt)}'"
    ):
        sequence.join(prompt, [np.ones((14, 14))] * count)


def test_the_weights_are_drawn_from_a_seed(sequence: ModuleType) -> None:
    """Each run draws the same weights, from the seed 1."""
    drawn = np.random.default_rng(1).normal(size=(7, 8))
    assert np.array_equal(sequence.EMBEDDINGS, drawn)


def test_an_unknown_word(sequence: ModuleType) -> None:
    """A word that the table of embeddings lacks is an error."""
    with pytest.raises(ValueError, match="not in list"):
        sequence.join("which letter ?", [])


def test_what_sequence_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """The length grows with each patch; the average has one length."""
    load("multimodal/sequence.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line[36:].split(" averaged: ") for line in lines] == [
        [f" ({length}, 8)", "(8,)"] for length in (5, 9, 11, 14)
    ]
