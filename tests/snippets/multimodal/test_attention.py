"""What attention costs, and the positions of tokens."""

from collections.abc import Callable
from math import exp
from types import ModuleType

import numpy as np
import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def attention(load: Load) -> ModuleType:
    """The program."""
    return load("multimodal/attention.py")


@pytest.fixture
def positions(load: Load) -> ModuleType:
    """The program about positions."""
    return load("multimodal/positions.py")


def test_a_token_looks_back(attention: ModuleType) -> None:
    """Each token is mixed from itself and those before it, to 100 %."""
    tokens = np.random.default_rng(2).normal(size=(5, 3))
    weights, mixed = attention.attend(tokens)
    assert np.allclose(weights.sum(axis=1), 1)
    assert np.array_equal(weights > 0, np.tri(5, dtype=bool))
    assert np.allclose(mixed[0], tokens[0])
    changed = tokens.copy()
    changed[3] += 9
    assert np.allclose(attention.attend(changed)[1][:3], mixed[:3])
    assert not np.allclose(attention.attend(changed)[1][4], mixed[4])


def test_likeness_is_weight(attention: ModuleType) -> None:
    """The weights follow the products of the tokens, scaled by the width."""
    tokens = np.array([[2.0, 0.0, 0.0, 0.0], [0.0, 2.0, 0.0, 0.0]])
    weights, mixed = attention.attend(tokens)
    own = exp(2) / (exp(2) + 1)
    assert np.allclose(weights, np.array([[1, 0], [1 - own, own]]))
    assert np.allclose(mixed[1], [2 * (1 - own), 2 * own, 0, 0])


def test_large_scores_stay_finite(attention: ModuleType) -> None:
    """Scores in the thousands are no overflow."""
    weights, _ = attention.attend(np.full((2, 4), 1000.0))
    assert np.allclose(weights, np.array([[1, 0], [0.5, 0.5]]))
    uneven = np.array([[1.0, 0.0], [3000.0, 0.0]])
    assert np.allclose(attention.attend(uneven)[0], np.eye(2))


@pytest.mark.corrects("W09")
@pytest.mark.parametrize("count", [1, 2, 7, 100])
def test_pairs_are_counted(attention: ModuleType, count: int) -> None:
    """The count is that of the weights which attention computes."""
    tokens = np.random.default_rng(3).normal(size=(count, 4))
    weights, _ = attention.attend(tokens)
    assert np.count_nonzero(weights) == attention.pairs(count)


@pytest.mark.corrects("W09")
def test_attention_is_quadratic(attention: ModuleType) -> None:
    """Twice the tokens are about four times the pairs."""
    for count in (100, 1000, 10_000):
        grown = attention.pairs(2 * count) / attention.pairs(count)
        assert grown == pytest.approx(4, rel=0.01)


def test_what_attention_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """100 words are 5,050 pairs; with a picture they are 228,826."""
    load("multimodal/attention.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line[32:].strip() for line in lines[3:]] == [
        "5,050",
        "228,826",
        "2,890,810",
    ]
    weights = [line.strip(" []").split() for line in lines[:3]]
    assert weights[0] == ["1.", "0.", "0."]
    assert weights[2] == ["0.23", "0.41", "0.36"]


def test_a_word_has_one_number(positions: ModuleType) -> None:
    """A word has the same time, row and column, one more than the last."""
    assert positions.positions([3]) == [(0, 0, 0), (1, 1, 1), (2, 2, 2)]
    assert positions.positions([]) == []


def test_a_patch_has_row_and_column(positions: ModuleType) -> None:
    """The patches of a picture share a time; row and column differ."""
    found = positions.positions([2, (2, 3), 1])
    assert found[2:8] == [
        (2, 2 + row, 2 + column) for row in (0, 1) for column in (0, 1, 2)
    ]
    assert found[8] == (5, 5, 5)


@pytest.mark.parametrize("grid", [(17, 23), (23, 17)])
def test_a_picture_takes_few_positions(
    positions: ModuleType, grid: tuple[int, int]
) -> None:
    """A picture of 391 tokens moves the next word on by 23."""
    found = positions.positions([grid, 1])
    assert len(found) == 391 + 1
    assert found[-1] == (23, 23, 23)


def test_what_positions_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two words, six patches, a word: nine lines of three numbers."""
    found = load("multimodal/positions.py").positions([2, (2, 3), 1])
    printed = capsys.readouterr().out.splitlines()
    assert printed == [" ".join(map(str, position)) for position in found]
    assert len(printed) == 9
