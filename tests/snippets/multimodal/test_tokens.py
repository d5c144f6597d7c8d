"""How many tokens pictures, videos and sounds take."""

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
    with pytest.raises(ValueError, match=f"^{height} x {width} pixels"):
        tokens.picture(height, width)


def test_llava_has_one_size(tokens: ModuleType) -> None:
    """LLaVA-1.5 makes 24 times 24 patches of each picture."""
    assert tokens.fixed() == 576 == 24 * 24
    assert tokens.fixed(224, 16) == 196


@pytest.mark.parametrize(
    ("frames", "count"), [(1, 391), (2, 391), (3, 782), (60, 11_730)]
)
def test_two_frames_share_tokens(
    tokens: ModuleType, frames: int, count: int
) -> None:
    """Two frames of a video count as one picture, an odd one as a pair."""
    assert tokens.video(frames, 480, 640) == count


def test_frames_have_limits_of_their_own(tokens: ModuleType) -> None:
    """A pair of frames has 128 to 768 tokens."""
    assert tokens.video(2, 1080, 1920) == 720
    assert tokens.video(2, 980, 980) == 729
    assert tokens.video(2, 64, 64) == 144
    assert tokens.video(2, 784, 756) == tokens.video(2, 756, 784) == 756
    assert tokens.video(2, 448, 224) == 128
    assert tokens.video(2, 784, 812) == 756
    assert tokens.video(2, 784, 768) <= 768
    assert tokens.video(2, 28 * 24, 28 * 32) == 768


@pytest.mark.corrects("W03")
@pytest.mark.parametrize(
    ("milliseconds", "count"),
    [
        (0, 0),
        (9, 0),
        (10, 1),
        (80, 1),
        (90, 2),
        (990, 13),
        (1000, 13),
        (1010, 14),
        (2500, 33),
        (60_000, 780),
    ],
)
def test_a_second_of_sound_is_13_tokens(
    tokens: ModuleType, milliseconds: int, count: int
) -> None:
    """A second of sound has 13 tokens; of the rest 80 ms share one."""
    assert tokens.sound(milliseconds) == count


def test_what_tokens_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each line has the tokens and their share of 32,768."""
    load("multimodal/tokens.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line[36:].split() for line in lines] == [
        ["391", "1.2%"],
        ["1,222", "3.7%"],
        ["2,691", "8.2%"],
        ["576", "1.8%"],
        ["780", "2.4%"],
        ["11,730", "35.8%"],
    ]
    assert lines[4] == "a minute of sound                       780    2.4%"
