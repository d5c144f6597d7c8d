"""Pictures and uploads that the tests of the topic share."""

import struct
import zlib
from io import BytesIO
from typing import IO, Any

from flask.testing import FlaskClient
from PIL import Image, ImageCms, PngImagePlugin
from werkzeug.test import TestResponse

TOKEN = "x" * 32
BOUNDARY = "multipart/form-data; boundary=B"
AUTH = {"Authorization": f"Bearer {TOKEN}"}
MARKUP = b"<script>alert(1)</script>"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def picture(
    kind: str = "PNG",
    size: tuple[int, int] = (8, 6),
    mode: str = "RGB",
    **options: Any,  # noqa: ANN401 - Pillow's own
) -> bytes:
    """Make the bytes of a red picture."""
    file = BytesIO()
    red = Image.new("RGB", size, (250, 10, 10))
    red.convert(mode).save(file, kind, **options)
    return file.getvalue()


def swapped() -> bytes:
    """Make a colour profile like sRGB in which red and blue are swapped."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for part, other in (
        (b"rXYZ", b"----"),
        (b"bXYZ", b"rXYZ"),
        (b"----", b"bXYZ"),
    ):
        srgb = srgb.replace(part, other, 1)
    return srgb


def loaded() -> bytes:
    """Make a PNG with markup in EXIF, profile, XMP, a text and behind."""
    exif = Image.Exif()
    exif[0x010E] = MARKUP.decode()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    icc = profile.tobytes() + MARKUP
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", MARKUP.decode())
    info.add_text("Comment", MARKUP.decode())
    return picture(exif=exif, icc_profile=icc, pnginfo=info) + MARKUP


def overlapping(number: int, size: int) -> bytes:
    """Make a PNG of so many EXIF entries, all of the same so many bytes."""
    start = 14 + 12 * number  # behind the header, the entries, and their end
    entries = [
        struct.pack("<HHLL", tag, 7, size, start)
        for tag in range(0xC000, 0xC000 + number)
    ]
    exif = b"II*\0\x08\0\0\0" + struct.pack("<H", number)
    exif += b"".join(entries) + bytes(4 + size)
    chunk = b"eXIf" + exif
    ends = struct.pack(">L", len(exif)), struct.pack(">L", zlib.crc32(chunk))
    plain = picture()
    place = plain.index(b"IDAT") - 4
    return plain[:place] + ends[0] + chunk + ends[1] + plain[place:]


def in_scans(number: int) -> bytes:
    """Make a JPEG of so many scans, the last of which come again and again."""
    whole = picture("JPEG", mode="L", progressive=True)
    last = whole.rindex(b"\xff\xda")
    more = number - whole.count(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * more + whole[-2:]


def send(
    client: FlaskClient,
    data: bytes | IO[bytes],
    name: str = "a.png",
    kind: str = "image/png",
) -> TestResponse:
    """Upload a file in the field picture, with the token."""
    stream = BytesIO(data) if isinstance(data, bytes) else data
    form = {"picture": (stream, name, kind)}
    return client.post("/pictures", data=form, headers=AUTH)


def fetch(client: FlaskClient, place: str) -> TestResponse:
    """Download a picture, with the token."""
    return client.get(place, headers=AUTH, buffered=True)


def body_of(name: str, data: bytes, file_name: str) -> bytes:
    """Write a multipart body of one file, whose boundary is B, by hand."""
    told = f'form-data; name="{name}"; filename="{file_name}"'
    head = f"--B\r\nContent-Disposition: {told}\r\n\r\n"
    return head.encode() + data + b"\r\n--B--\r\n"
