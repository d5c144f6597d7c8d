"""Tokens of videos and sounds, and what the program prints."""

from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


@pytest.fixture
def tokens(load: Load) -> ModuleType:
    """The program."""
    return load("multimodal/tokens.py")


def test_llava_has_one_size(tokens: ModuleType) -> None:
    """LLaVA-1.5 makes 24 times 24 patches of each picture."""
    assert tokens.fixed() == 576 == 24 * 24
    assert tokens.fixed(224, 16) == 196
    assert tokens.fixed.__defaults__ == (336, 14)


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
    assert tokens.video(2, 483, 1330) == 720
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
    program = load("multimodal/tokens.py")
    lines = capsys.readouterr().out.splitlines()
    assert [line[28:].split() for line in lines] == [
        ["391", "1.2%"],
        ["1,222", "3.7%"],
        ["2,691", "8.2%"],
        ["576", "1.8%"],
        ["780", "2.4%"],
        ["11,730", "35.8%"],
    ]
    assert lines[:3] == [
        "640 x 480, up to 1,280          391    1.2%",
        "1920 x 1080, up to 1,280      1,222    3.7%",
        "1920 x 1080, up to 16,384     2,691    8.2%",
    ]
    program.tell("a hundred contexts", 3_276_800)
    assert capsys.readouterr().out.endswith("3,276,80010000.0%\n")
