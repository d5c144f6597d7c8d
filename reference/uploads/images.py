"""What is sent as a picture, and what is made of it."""

from io import BytesIO
from typing import IO, Final

from PIL import Image, ImageOps

# 2048 x 2048 pixels of four bytes are 16 MiB while they are read.
LONGEST_SENT: Final = 2048
# What is kept; random pixels of this size are a file of 1 MiB.
LONGEST_KEPT: Final = 512
TAKEN: Final = ("PNG", "JPEG")


class PictureError(Exception):
    """The file is no picture that is taken; the text says why."""


# --8<-- [start:reencode]
def reencode(file: IO[bytes]) -> bytes:
    """Write the pixels of a PNG or JPEG into a new PNG, and nothing else.

    The type is what the bytes are, whatever they are called. Raises
    `PictureError`.
    """
    try:
        picture = decode(file)
    except PictureError:
        raise
    except Exception as error:  # Pillow's are of many classes.
        message = "is no intact PNG or JPEG"
        raise PictureError(message) from error
    clean = BytesIO()
    picture.save(clean, "PNG")
    return clean.getvalue()


# --8<-- [end:reencode]


# --8<-- [start:decode]
def decode(file: IO[bytes]) -> Image.Image:
    """Decode a picture upright, unless its header promises too much."""
    with Image.open(file, formats=TAKEN) as picture:
        if max(picture.size) > LONGEST_SENT:
            message = f"has a side of more than {LONGEST_SENT} pixels"
            raise PictureError(message)
        upright = ImageOps.exif_transpose(picture).convert("RGBA")
        upright.thumbnail((LONGEST_KEPT, LONGEST_KEPT))
        # What stood beside the pixels, such as a colour profile, stays behind.
        upright.info.clear()
        return upright


# --8<-- [end:decode]
