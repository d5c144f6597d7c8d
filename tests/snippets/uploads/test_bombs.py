"""Pictures that promise more than the program of `uploads` decodes."""

import tracemalloc
import zlib
from io import BytesIO
from pathlib import Path
from typing import NoReturn

import pytest
from flask.testing import FlaskClient
from PIL import Image, ImageFile, PngImagePlugin

from tests.snippets.uploads.pictures_made import (
    in_scans,
    overlapping,
    picture,
    send,
)


def refuse(_picture: object) -> NoReturn:
    """Take the place of the method of Pillow's that decodes."""
    raise AssertionError


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
    file = BytesIO()
    Image.new("1", (9000, 9000)).save(file, "PNG")
    data = file.getvalue()
    assert len(data) < 20_000
    monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)
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


# In a program the warning stays one; here it would be an error.
@pytest.mark.filterwarnings("ignore:Tag data larger than file:UserWarning")
def test_exif_that_overlaps_takes_no_memory(client: FlaskClient) -> None:
    """EXIF of 112 kB whose entries ask for 100 MB is not read so often."""
    data = overlapping(1000, 100_000)
    assert len(data) < 115_000
    with Image.open(BytesIO(data)) as sent:
        assert len(sent.info["exif"]) > 112_000
    tracemalloc.start()
    try:
        answer = send(client, data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert answer.status_code == 201
    assert peak < 10_000_000


@pytest.mark.parametrize(
    ("scans", "status"), [(100, 201), (101, 422), (40_000, 422)]
)
def test_a_jpeg_of_many_scans_is_not_decoded(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    scans: int,
    status: int,
) -> None:
    """A JPEG of more than 100 scans is a 422 that says so, not decoded."""
    data = in_scans(scans)
    assert data.count(b"\xff\xda") == scans
    assert len(data) < 500_000
    with Image.open(BytesIO(data)) as sent:
        assert sent.format == "JPEG"
    if status == 422:
        monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)
    answer = send(client, data)
    assert answer.status_code == status
    if status == 422:
        assert answer.json == {"error": "The picture has too many scans."}


def test_a_png_has_no_scans(client: FlaskClient) -> None:
    """What marks a scan in a JPEG means nothing in a PNG, which is taken."""
    info = PngImagePlugin.PngInfo()
    info.add_text("a", "\xff\xda" * 200)
    data = picture(pnginfo=info)
    assert data.count(b"\xff\xda") == 200
    assert send(client, data).status_code == 201
