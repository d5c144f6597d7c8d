"""Arrays in a file that are no model's."""

from pathlib import Path

import numpy as np
import pytest

from reference.multimodal.model import ModelError, load, save
from tests.reference.models import some_model

Array = np.ndarray
NAN, HUGE, INFINITE = (np.zeros((3, 10)) for _ in range(3))
NAN[2, 5], HUGE[1, 0], INFINITE[0, 0] = np.nan, -1e3, -np.inf
FEW = np.zeros((175, 10))

#: What stands in the place of an array: one of another shape, or of no numbers.
MISSHAPEN: dict[str, list[Array]] = {
    "picture_weights": [FEW, FEW.T, np.zeros((176, 10), "f4")],
    "picture_bias": [np.zeros(9), np.zeros((10, 1)), np.array(0.0)],
    "note_weights": [np.zeros((4, 10)), np.zeros((3, 9))],
    "note_bias": [np.zeros(10, int), np.array(["0"] * 10)],
    "shares": [np.zeros(11), np.zeros(10, complex)],
}
NO_NUMBERS: dict[str, list[Array]] = {
    "note_weights": [NAN, HUGE, INFINITE],
    "shares": [np.full(10, np.nan), np.full(10, 1e300)],
}
NO_TEXTS: list[Array] = [np.array("one"), np.zeros(3), np.array([["a"]])]


def refused(path: Path, name: str, *arrays: Array) -> set[str]:
    """Put others in the place of an array, and read what is said."""
    save(path, some_model())
    with np.load(path) as found:
        whole = dict(found)
    told = set()
    for array in arrays:
        np.savez(path, allow_pickle=False, **{**whole, name: array})
        with pytest.raises(ModelError) as caught:
            load(path)
        told.add(str(caught.value).removeprefix(f"{path} holds no model: "))
    return told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a model is written."""
    return tmp_path / "model.npz"


@pytest.mark.parametrize("name", MISSHAPEN)
def test_other_shape(path: Path, name: str) -> None:
    """An array of another shape, or of no numbers, is refused by name."""
    save(path, some_model())
    with np.load(path) as found:
        shape = found[name].shape
    told = refused(path, name, *MISSHAPEN[name])
    assert told == {f"{name} has not the shape {shape}, or no numbers."}


@pytest.mark.parametrize("name", NO_NUMBERS)
def test_numbers_that_are_none(path: Path, name: str) -> None:
    """NaN, infinity and what would overflow are refused, too."""
    told = refused(path, name, *NO_NUMBERS[name])
    assert told == {f"{name} has a number that nobody has learned."}


def test_words_that_are_none(path: Path) -> None:
    """The words of a model are one list of texts."""
    told = refused(path, "tokens", *NO_TEXTS)
    assert told == {"tokens is no list of texts."}


@pytest.mark.parametrize("name", [*MISSHAPEN, "tokens"])
def test_array_is_missing(path: Path, name: str) -> None:
    """A file that lacks an array is refused."""
    save(path, some_model())
    with np.load(path) as found:
        arrays = dict(found)
    del arrays[name]
    np.savez(path, allow_pickle=False, **arrays)
    with pytest.raises(ModelError, match=f"holds no model: {name} "):
        load(path)


def test_pickled_array(path: Path) -> None:
    """An array that would be unpickled is refused: it could run any code."""
    np.savez(path, tokens=np.array([print], dtype=object))
    with pytest.raises(ModelError, match="allow_pickle=False"):
        load(path)
