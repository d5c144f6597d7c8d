"""How many tokens a picture takes."""

from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def tokens(load: Load) -> ModuleType:
    """The program."""
    return load("multimodal/tokens.py")


@pytest.mark.parametrize(
    ("height", "width", "count"),
    [(28, 280, 10), (480, 640, 391), (56, 56, 4), (42, 70, 4), (490, 490, 324)],
)
def test_a_cell_is_a_token(
    tokens: ModuleType, height: int, width: int, count: int
) -> None:
    """A picture within the limits has a token for each 28 x 28 pixels."""
    assert tokens.picture(height, width) == count
    assert count == round(height / 28) * round(width / 28)


@pytest.mark.parametrize("side", [280, 560, 980])
def test_twice_the_side_is_four_times_the_tokens(
    tokens: ModuleType, side: int
) -> None:
    """Twice the sides are four times the tokens, within the limits."""
    once = tokens.picture(side, side, most=16_384)
    assert tokens.picture(2 * side, 2 * side, most=16_384) == 4 * once


@pytest.mark.corrects("W03")
@pytest.mark.parametrize(
    ("size", "most", "count"),
    [
        ((1080, 1920), 1280, 1222),
        ((1080, 1920), 16_384, 2691),
        ((1000, 1008), 1280, 1225),
        ((1008, 980), 1260, 1260),
        ((28, 5600), 199, 199),
        ((882, 1106), 1280, 1280),
        ((9000, 9000), 1280, 1225),
        ((9000, 9000), 16_384, 16_384),
    ],
)
def test_a_limit_shrinks_the_picture(
    tokens: ModuleType, size: tuple[int, int], most: int, count: int
) -> None:
    """A picture of more tokens than the limit is made smaller."""
    assert tokens.picture(*size, most=most) == count <= most
    assert tokens.picture(*size[::-1], most=most) == count


def test_the_default_limit(tokens: ModuleType) -> None:
    """By default a picture has up to 1,280 tokens; one of 1,281 shrinks."""
    assert tokens.picture(882, 1106) == 1280
    assert tokens.picture(28 * 21, 28 * 61) == 1200
    assert tokens.picture(28 * 21, 28 * 61, most=1281) == 1281


def test_a_strip_keeps_a_row(tokens: ModuleType) -> None:
    """A strip keeps one row, so it may have more tokens than a low limit."""
    strips = (
        tokens.picture(28, 5600, most=100),
        tokens.picture(5600, 28, 4, 100),
    )
    assert strips == (141, 141)


@pytest.mark.parametrize(
    ("height", "width", "count"),
    [(8, 8, 4), (56, 28, 6), (28, 83, 8), (1, 200, 29), (38, 38, 9)],
)
def test_a_small_picture_grows(
    tokens: ModuleType, height: int, width: int, count: int
) -> None:
    """A picture of fewer tokens than the limit is made larger."""
    assert tokens.picture(height, width) == count >= 4
    assert tokens.picture(width, height) == count


@pytest.mark.parametrize(
    ("height", "width"), [(0, 5), (5, 0), (-1, 1), (1, 201), (201, 1)]
)
def test_no_picture(tokens: ModuleType, height: int, width: int) -> None:
    """A side of zero or one of more than 200 times the other is refused."""
    told = f"^{height} x {width} pixels are no picture for it$"
    with pytest.raises(ValueError, match=told):
        tokens.picture(height, width)
