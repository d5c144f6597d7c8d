"""What is sent as a picture, and what is made of it."""

import warnings
from io import BytesIO
from typing import IO, Final

from PIL import Image, ImageOps

# 2048 x 2048 pixels of four bytes are 16 MiB while they are read.
LONGEST_SENT: Final = 2048
# What is kept; random pixels of this size are a file of 1 MiB.
LONGEST_KEPT: Final = 512
TAKEN: Final = ("PNG", "JPEG")
# Few bytes of a file that make much work, and how often they may stand there.
# Each scan of a JPEG goes over all of its pixels, and ten are many; a PNG has
# one colour profile, which is unpacked.
COSTLY: Final = {"PNG": (b"iCCP", 8), "JPEG": (b"\xff\xda", 100)}

# Pillow warns of each mistake in what stands beside the pixels. One file has
# room for thousands, and the log is no place for them.
warnings.filterwarnings("ignore", module="PIL")


class PictureError(Exception):
    """The file is no picture that is taken; the text says why."""


# --8<-- [start:reencode]
def reencode(file: IO[bytes]) -> bytes:
    """Write the pixels of a PNG or JPEG into a new PNG, and nothing else."""
    clean = BytesIO()
    read(file).save(clean, "PNG")
    return clean.getvalue()


def read(file: IO[bytes]) -> Image.Image:
    """Read the pixels of a PNG or JPEG, as RGBA.

    The type is what the bytes are, whatever they are called. Raises
    `PictureError`.
    """
    try:
        return decode(file.read())
    except PictureError:
        raise
    except Exception as error:  # Pillow's are of many classes.
        message = "is no intact PNG or JPEG"
        raise PictureError(message) from error


# --8<-- [end:reencode]


# --8<-- [start:decode]
def decode(data: bytes) -> Image.Image:
    """Decode a picture upright, unless it promises too much work."""
    if is_costly(data):
        message = "has too many scans or colour profiles"
        raise PictureError(message)
    with Image.open(BytesIO(data), formats=TAKEN) as picture:
        if max(picture.size) > LONGEST_SENT:
            message = f"has a side of more than {LONGEST_SENT} pixels"
            raise PictureError(message)
        upright = with_bytes(ImageOps.exif_transpose(picture)).convert("RGBA")
        upright.thumbnail((LONGEST_KEPT, LONGEST_KEPT))
        # What stood beside the pixels, such as a colour profile, stays behind.
        upright.info.clear()
        return upright


# --8<-- [end:decode]


def is_costly(data: bytes) -> bool:
    """Tell a small file that would keep a processor busy for minutes.

    It is asked before Pillow sees the file, which reads profiles at once.
    """
    kind = "PNG" if data.startswith(b"\x89PNG") else "JPEG"
    mark, most = COSTLY[kind]
    return data.count(mark) > most


def with_bytes(picture: Image.Image) -> Image.Image:
    """Make bytes of greys of 16 bits; Pillow would make most of them white."""
    if picture.mode != "I;16":
        return picture
    return picture.point(lambda grey: grey / 256)
