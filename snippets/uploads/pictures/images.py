from io import BytesIO
from typing import IO

from PIL import Image, ImageOps

LONGEST_SIDE = 4096  # 64 MiB of pixels, of which there are several copies
MOST_SCANS = 100  # each goes over a whole JPEG; progressive ones have ten


class PictureError(Exception):
    """The file is no picture that we take."""


def decode(file: IO[bytes]) -> Image.Image:
    """Decode a picture upright, unless its header promises too much."""
    scans = file.read().count(b"\xff\xda")  # Image.open goes back to 0
    with Image.open(file, formats=["PNG", "JPEG"]) as picture:
        if max(picture.size) > LONGEST_SIDE:
            raise PictureError("The picture has too many pixels.")
        if picture.format != "PNG" and scans > MOST_SCANS:
            raise PictureError("The picture has too many scans.")
        upright = ImageOps.exif_transpose(picture)
        if upright.mode == "I;16":  # convert makes each level above 255 white
            upright = upright.point(lambda level: level / 256)
        return upright.convert("RGBA")


def reencode(file: IO[bytes]) -> bytes:
    """Write the pixels of a PNG or JPEG, and no more, into a new file."""
    try:
        plain = decode(file)
    except PictureError:
        raise
    except Exception as error:  # of many classes, ValueError and OSError too
        raise PictureError("This is no intact PNG or JPEG.") from error
    clean = BytesIO()
    plain.save(clean, "WEBP")
    return clean.getvalue()
