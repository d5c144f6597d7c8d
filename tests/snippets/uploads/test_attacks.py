"""The attacks of the page `uploads` on its program."""

import re
import resource
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from threading import Barrier
from types import ModuleType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from tests.snippets.uploads.pictures_made import (
    MARKUP,
    UUID,
    fetch,
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
