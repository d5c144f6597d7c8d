"""Files that are sent as pictures, and what their senders hope for."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from PIL import Image, PngImagePlugin

from tests.reference.api import Program, files, picture
from tests.reference.problem_checks import check_problem

MARKUP = b"<script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
NAMES = {
    "traversal": "../../../tmp/a.png",
    "absolute": "/tmp/a.png",
    "Windows": "C:\\fakepath\\a.png",
    "double extension": "a.php.png",
    "HTML": "a.png.html",
    "300 characters": "a" * 300 + ".png",
    "Chinese": "照片.png",
    "emoji": "😀.png",
    "dots": "..",
    "hidden": ".htaccess",
    "quotes": "a\".png'",
    "NUL": "a.png\0.html",
}
REFUSED = {
    "HTML": MARKUP,
    "SVG": SVG,
    "GIF": picture("GIF"),
    "WEBP": picture("WEBP"),
    "PDF": b"%PDF-1.7",
    "PHP": b"<?php system('id'); ?>",
    "zero bytes": b"",
    "first bytes of a PNG, and HTML": b"\x89PNG\r\n\x1a\n" + MARKUP,
    "PNG, cut": picture(size=(300, 300))[:200],
    "JPEG, cut": picture("JPEG", (300, 300))[:900],
}


@pytest.mark.parametrize("case", NAMES)
def test_name(program: Program, folder: Path, case: str) -> None:
    """What a file is called is no part of a path, nor of an answer."""
    url = program.add()
    assert program.put(url, picture(), NAMES[case]).status_code == 200
    (name,) = files(folder)
    assert re.fullmatch(r"[0-9a-f]{32}\.png", name)
    shown = program.send("GET", f"{url}/picture")
    disposition = shown.headers["Content-Disposition"]
    assert disposition == "attachment; filename=sample-1.png"


@pytest.mark.parametrize("case", REFUSED)
def test_no_picture(program: Program, folder: Path, case: str) -> None:
    """What is no intact PNG or JPEG is a 422, and leaves no file behind."""
    url = program.add()
    answer = program.put(url, REFUSED[case])
    check_problem(answer, 422)
    fault = {"pointer": "#/picture", "detail": "is no intact PNG or JPEG"}
    assert answer.get_json()["errors"] == [fault]
    assert files(folder) == []
    assert program.send("GET", url).get_json()["picture"] is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_polyglot(program: Program, folder: Path, kind: str) -> None:
    """Of a picture with markup in it, and behind it, the pixels are kept."""
    exif = Image.Exif()
    exif[0x010E] = MARKUP.decode()
    file = BytesIO()
    red = Image.new("RGB", (8, 6), (250, 10, 10))
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", MARKUP.decode())
        red.save(file, kind, exif=exif, icc_profile=MARKUP, pnginfo=info)
    else:
        red.save(file, kind, exif=exif, icc_profile=MARKUP, comment=MARKUP)
    sent = file.getvalue() + MARKUP
    assert sent.count(MARKUP) >= 3
    url = program.add()
    assert program.put(url, sent).status_code == 200
    (name,) = files(folder)
    stored = (folder / name).read_bytes()
    assert b"script" not in stored
    with Image.open(BytesIO(stored)) as kept:
        assert (kept.format, kept.info) == ("PNG", {})
        pixel = kept.convert("RGB").getpixel((4, 3))
    assert pixel == pytest.approx((250, 10, 10), abs=12)


@pytest.mark.parametrize(
    ("size", "status"), [((2048, 2), 200), ((2049, 2), 422), ((2, 2049), 422)]
)
def test_pixel_bomb(
    program: Program, size: tuple[int, int], status: int
) -> None:
    """A side of 2,048 pixels is the largest; what is kept has 512 at most."""
    url = program.add()
    answer = program.put(url, picture(size=size))
    assert answer.status_code == status
    if status == 200:
        shown = program.send("GET", f"{url}/picture")
        with Image.open(BytesIO(shown.data)) as kept:
            assert kept.size == (512, 1)
    else:
        (fault,) = answer.get_json()["errors"]
        assert fault["detail"] == "has a side of more than 2048 pixels"


def test_bomb_is_not_decoded(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 81 million pixels in 20 kB none is decoded."""

    def load(_self: object) -> None:
        pytest.fail("it is decoded")

    file = BytesIO()
    Image.new("1", (9000, 9000)).save(file, "PNG")
    url = program.add()
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", load)
    check_problem(program.put(url, file.getvalue()), 422)
    assert files(folder) == []


def test_too_many_bytes(program: Program, app: Flask, folder: Path) -> None:
    """A body that is larger than is configured is a 413."""
    app.config["MAX_CONTENT_LENGTH"] = 20_000
    check_problem(program.put(program.add(), bytes(30_000)), 413)
    assert files(folder) == []
