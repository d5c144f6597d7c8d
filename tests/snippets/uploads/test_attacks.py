"""The attacks of the page `uploads` on its program."""

import re
import resource
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from threading import Barrier
from types import ModuleType
from typing import NoReturn

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image, ImageFile, PngImagePlugin

from tests.snippets.uploads.pictures_made import (
    MARKUP,
    UUID,
    fetch,
    loaded,
    picture,
    send,
)

NAMES = {
    "traversal": "../../../tmp/a.png",
    "absolute": "/tmp/a.png",
    "Windows": "C:\\fakepath\\a.png",
    "double extension": "a.php.png",
    "HTML": "a.png.html",
    "300 characters": "a" * 300 + ".png",
    "Chinese": "报告",
    "emoji": "😀.png",
    "dots": "..",
    "hidden": ".htaccess",
    "quote": 'a".png',
}
REFUSED = {
    "HTML": MARKUP,
    "SVG": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "GIF": picture("GIF"),
    "PDF": b"%PDF-1.7",
    "zero bytes": b"",
    "a PNG's first bytes and HTML": b"\x89PNG\r\n\x1a\n" + MARKUP,
    "half a PNG": picture(size=(300, 300))[:200],
    "half a JPEG": picture("JPEG", (300, 300))[:900],
}


@pytest.mark.corrects("S31")
@pytest.mark.parametrize("case", NAMES)
def test_the_sent_name_is_not_used(
    client: FlaskClient, tmp_path: Path, case: str
) -> None:
    """The name that was sent does not become part of a path."""
    answer = send(client, picture(), NAMES[case])
    assert answer.status_code == 201
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [re.fullmatch(UUID, path.stem) is None for path in files] == [False]
    assert [path.suffix for path in files] == [".webp"]
    place = answer.headers["Location"]
    assert "attachment" in str(fetch(client, place).headers)


def test_a_long_name_is_cut_in_the_answer(client: FlaskClient) -> None:
    """The answer repeats at most 100 characters of the name."""
    answer = send(client, picture(), "报" * 300)
    assert answer.json == {"name": "报" * 100}


@pytest.mark.corrects("S30")
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_intact_picture_is_a_422(
    client: FlaskClient, folder: Path, case: str
) -> None:
    """A file that is no intact PNG or JPEG is a 422, whatever it says it is."""
    answer = send(client, REFUSED[case], "a.png", "image/png")
    assert answer.status_code == 422
    assert answer.json == {"error": "This is no intact PNG or JPEG."}
    assert list(folder.iterdir()) == []


@pytest.mark.corrects("S30")
def test_a_polyglot_loses_what_is_no_pixel(client: FlaskClient) -> None:
    """Markup in EXIF, in the colour profile and behind a picture is gone."""
    data = loaded()
    with Image.open(BytesIO(data)) as sent:
        assert MARKUP in sent.info["icc_profile"]
        assert MARKUP.decode() in sent.getexif()[0x010E]
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


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_each_mode_of_png_is_taken(client: FlaskClient, mode: str) -> None:
    """A PNG of each mode that Pillow writes is taken."""
    file = BytesIO()
    Image.new(mode, (8, 6)).save(file, "PNG")
    assert send(client, file.getvalue()).status_code == 201


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


@pytest.mark.parametrize(
    ("size", "status"), [((4096, 1), 201), ((4097, 1), 422), ((1, 4097), 422)]
)
def test_the_longest_side(
    client: FlaskClient, size: tuple[int, int], status: int
) -> None:
    """A side of 4,096 pixels is taken, one more is a 422 that says so."""
    answer = send(client, picture(size=size, mode="1"))
    assert answer.status_code == status
    if status == 422:
        assert answer.json == {"error": "The picture has too many pixels."}


def test_a_pixel_bomb_is_not_decoded(
    client: FlaskClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of 20 kB with 81 million pixels is refused before decoding."""

    def load(_self: object) -> NoReturn:
        raise AssertionError

    file = BytesIO()
    Image.new("1", (9000, 9000)).save(file, "PNG")
    data = file.getvalue()
    assert len(data) < 20_000
    monkeypatch.setattr(ImageFile.ImageFile, "load", load)
    answer = send(client, data)
    assert answer.json == {"error": "The picture has too many pixels."}
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("limit", "status"), [(2**20, 422), (2**25, 201)])
def test_a_bomb_in_a_text_of_a_png_is_a_422(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    limit: int,
    status: int,
) -> None:
    """A compressed text of 20 MB in a PNG is a 422, by Pillow's limit."""
    assert PngImagePlugin.MAX_TEXT_CHUNK == 2**20
    monkeypatch.setattr(PngImagePlugin, "MAX_TEXT_CHUNK", limit)
    info = PngImagePlugin.PngInfo()
    info.add(b"zTXt", b"a\0\0" + zlib.compress(bytes(20_000_000)))
    assert send(client, picture(pnginfo=info)).status_code == status


def test_broken_pictures_raise_errors_of_many_classes(
    load: Callable[[str], ModuleType],
) -> None:
    """Pillow raises an OSError or a ValueError; both become PictureError."""
    load("uploads/pictures")
    images = sys.modules["pictures.images"]
    whole = picture(size=(40, 30))
    broken = {OSError: whole[:60], ValueError: whole[:11] + b"\5" + whole[12:]}
    for kind, data in broken.items():
        with pytest.raises(images.PictureError) as caught:
            images.reencode(BytesIO(data))
        assert type(caught.value.__cause__) is kind


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_no_broken_picture_is_a_500(client: FlaskClient, kind: str) -> None:
    """With one bit changed, or cut anywhere, it is a 201 or a 422."""
    whole = picture(kind, (40, 30), exif=Image.Exif())
    seen = set()
    for place in range(min(len(whole), 300)):
        broken = bytearray(whole)
        broken[place] ^= 1 << place % 8
        seen.add(send(client, bytes(broken)).status_code)
        seen.add(send(client, whole[:place]).status_code)
    assert seen == {201, 422}


@pytest.mark.corrects("S31")
def test_uploads_at_the_same_time_are_a_file_each(
    app: Flask, folder: Path
) -> None:
    """Uploads of one name at the same time become a file each."""
    both = Barrier(8)

    def upload(_number: int) -> str:
        both.wait()
        answer = send(app.test_client(), picture(), "same.png")
        assert answer.status_code == 201
        return answer.headers["Location"][10:] + ".webp"

    with ThreadPoolExecutor(8) as pool:
        names = set(pool.map(upload, range(8)))
    assert len(names) == 8
    assert {path.name for path in folder.iterdir()} == names


def test_a_failed_write_leaves_no_file(
    client: FlaskClient, folder: Path
) -> None:
    """If the disk takes no more, the answer is a 500 and no file is left."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        answer = send(client, picture(size=(99, 99)))
        left = list(folder.iterdir())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (answer.status_code, left) == (500, [])
    assert send(client, picture(size=(99, 99))).status_code == 201


@pytest.mark.corrects("S31")
def test_a_file_that_is_there_stays(
    load: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    """Saving over a file that is there fails, and the file stays."""
    save = load("uploads/pictures").save
    there = tmp_path / "a.webp"
    there.write_bytes(b"first")
    with pytest.raises(FileExistsError):
        save(there, b"second")
    assert there.read_bytes() == b"first"
