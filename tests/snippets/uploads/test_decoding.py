"""What becomes of the pictures that the program of `uploads` takes."""

import sys
from collections.abc import Callable
from io import BytesIO
from types import ModuleType

import pytest
from flask.testing import FlaskClient
from PIL import Image, ImageCms

from tests.snippets.uploads.pictures_made import (
    MARKUP,
    fetch,
    loaded,
    picture,
    send,
    swapped,
)


@pytest.mark.corrects("S30")
def test_a_polyglot_loses_what_is_no_pixel(client: FlaskClient) -> None:
    """Markup in EXIF, profile, XMP, a text and behind a picture is gone."""
    data = loaded()
    with Image.open(BytesIO(data)) as sent:
        assert MARKUP in sent.info["icc_profile"]
        assert MARKUP.decode() in sent.getexif()[0x010E]
        assert sent.info["xmp"] == MARKUP
        assert sent.info["Comment"] == MARKUP.decode()
    place = send(client, data).headers["Location"]
    stored = fetch(client, place).data
    assert b"script" not in stored
    with Image.open(BytesIO(stored)) as kept:
        assert kept.format == "WEBP"
        assert not kept.getexif()
        assert "icc_profile" not in kept.info
        assert kept.convert("RGB").getpixel((4, 3)) == pytest.approx(
            (250, 10, 10), abs=12
        )


@pytest.mark.parametrize(
    ("kind", "keeps"),
    [("WEBP", []), ("PNG", ["icc_profile"]), ("JPEG", ["comment"])],
)
def test_what_pillow_writes_anew(kind: str, keeps: list[str]) -> None:
    """A new PNG of Pillow's keeps the profile, a new JPEG the comment."""
    sent = picture("JPEG", comment=MARKUP, icc_profile=swapped() + MARKUP)
    again = BytesIO()
    with Image.open(BytesIO(sent)) as opened:
        opened.convert("RGB").save(again, kind)
    with Image.open(BytesIO(again.getvalue())) as kept:
        places = [
            key
            for key, value in kept.info.items()
            if isinstance(value, bytes) and MARKUP in value
        ]
    assert places == keeps


def test_without_its_profile_a_photo_shows_other_colours(
    client: FlaskClient,
) -> None:
    """The profile is dropped and the numbers stay: what was blue is red."""
    place = send(client, picture(icc_profile=swapped())).headers["Location"]
    srgb = ImageCms.createProfile("sRGB")
    with Image.open(BytesIO(picture())) as sent:
        meant = ImageCms.profileToProfile(sent, BytesIO(swapped()), srgb)
    with Image.open(BytesIO(fetch(client, place).data)) as kept:
        shown = kept.convert("RGB").getpixel((4, 3))
    assert meant is not None
    assert meant.getpixel((4, 3)) == pytest.approx((10, 10, 250), abs=12)
    assert shown == pytest.approx((250, 10, 10), abs=12)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_each_mode_of_png_is_taken(client: FlaskClient, mode: str) -> None:
    """A PNG of each mode that Pillow writes is taken."""
    file = BytesIO()
    Image.new(mode, (8, 6)).save(file, "PNG")
    assert send(client, file.getvalue()).status_code == 201


@pytest.mark.parametrize(
    ("level", "grey"), [(0, 0), (0x80FF, 128), (0xC000, 192), (0xFFFF, 255)]
)
def test_a_grey_of_16_bits_keeps_its_levels(
    load: Callable[[str], ModuleType], level: int, grey: int
) -> None:
    """Of 16 bits of grey the upper eight are kept."""
    load("uploads/pictures")
    file = BytesIO()
    Image.new("I;16", (8, 6), level).save(file, "PNG")
    decoded = sys.modules["pictures.images"].decode(file)
    assert decoded.getpixel((4, 3)) == (grey, grey, grey, 255)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_each_mode_of_jpeg_is_taken(client: FlaskClient, mode: str) -> None:
    """A JPEG of each mode that Pillow writes is taken."""
    assert send(client, picture("JPEG", mode=mode)).status_code == 201


def test_a_transparent_picture_stays_so(client: FlaskClient) -> None:
    """What was transparent in a PNG is transparent in the WebP."""
    file = BytesIO()
    Image.new("RGBA", (8, 6), (0, 0, 0, 0)).save(file, "PNG")
    place = send(client, file.getvalue()).headers["Location"]
    with Image.open(BytesIO(fetch(client, place).data)) as kept:
        pixel = kept.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


def test_a_photo_of_a_phone_stands_upright(client: FlaskClient) -> None:
    """The rotation that EXIF asks for is applied before EXIF is dropped."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = picture("JPEG", (80, 20), exif=exif)
    place = send(client, data).headers["Location"]
    with Image.open(BytesIO(fetch(client, place).data)) as kept:
        assert kept.size == (20, 80)


def test_a_photo_of_two_pictures_is_a_jpeg_too(client: FlaskClient) -> None:
    """A JPEG that Pillow calls MPO is taken, with its first picture."""
    file = BytesIO()
    more = [Image.new("RGB", (5, 5))]
    Image.new("RGB", (9, 9)).save(
        file, "MPO", save_all=True, append_images=more
    )
    with Image.open(BytesIO(file.getvalue())) as sent:
        assert (sent.format, getattr(sent, "n_frames", 1)) == ("MPO", 2)
    place = send(client, file.getvalue()).headers["Location"]
    with Image.open(BytesIO(fetch(client, place).data)) as kept:
        assert (kept.size, getattr(kept, "n_frames", 1)) == ((9, 9), 1)
