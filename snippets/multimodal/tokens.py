from math import ceil, floor, sqrt

CELL = 28  # pixels: the side of what becomes one token in Qwen2.5-VL


# --8<-- [start:picture]
def picture(height: int, width: int, least: int = 4, most: int = 1280) -> int:
    """Qwen2.5-VL: one token for each cell, after scaling into the limits."""
    short, long = sorted((height, width))
    if short < 1 or long > 200 * short:
        raise ValueError(f"{height} x {width} pixels are no picture for it")
    rows, columns = round(height / CELL), round(width / CELL)
    if rows * columns > most:
        shrink = sqrt(height * width / (most * CELL**2))
        rows = max(1, floor(height / shrink / CELL))
        columns = max(1, floor(width / shrink / CELL))
    elif rows * columns < least:
        grow = sqrt(least * CELL**2 / (height * width))
        rows, columns = ceil(height * grow / CELL), ceil(width * grow / CELL)
    return rows * columns
    # --8<-- [end:picture]


def fixed(side: int = 336, patch: int = 14) -> int:
    """LLaVA-1.5: one token for each patch; all pictures have one size."""
    return (side // patch) ** 2


def video(frames: int, height: int, width: int) -> int:
    """Qwen2.5-VL: two frames share their tokens."""
    return ceil(frames / 2) * picture(height, width, least=128, most=768)


def sound(milliseconds: int) -> int:
    """Qwen3-Omni: a frame each 10 ms; 13 tokens a second, the rest by 8."""
    seconds, rest = divmod(milliseconds // 10, 100)
    return 13 * seconds + ceil(rest / 8)


def tell(what: str, tokens: int, window: int = 32_768) -> None:
    print(f"{what:28}{tokens:7,}{tokens / window:8.1%}")


sizes = [(480, 640, 1280), (1080, 1920, 1280), (1080, 1920, 16_384)]
for height, width, most in sizes:
    what = f"{width} x {height}, up to {most:,}"
    tell(what, picture(height, width, most=most))
tell("any picture, LLaVA-1.5", fixed())
seconds = 60
tell(f"{seconds} seconds of sound", sound(1000 * seconds))
height, width, most = sizes[0]
tell(f"{seconds} frames of {width} x {height}", video(seconds, height, width))
