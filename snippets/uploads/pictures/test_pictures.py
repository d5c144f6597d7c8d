from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image

from . import create_app


def png(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("1", (width, height)).save(file, "PNG")
    return file.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
CASES = {
    "a picture": (png(9, 9), "a.png", 201),
    "its name in Chinese": (png(9, 9), "照片😀.png", 201),
    "a name out of the folder": (png(9, 9), "../../a.png", 201),
    "HTML": (b"<script>alert(1)</script>", "a.png", 422),
    "SVG": (SVG, "a.png", 422),
    "zero bytes": (b"", "a.png", 422),
    "cut in half": (png(9, 9)[:40], "a.png", 422),
    "many pixels": (png(9000, 9000), "a.png", 422),
    "many bytes": (bytes(30_000), "a.png", 413),
}


@pytest.mark.parametrize("case", CASES)
def test_upload(case: str) -> None:
    data, name, status = CASES[case]
    headers = {"Authorization": "Bearer " + "x" * 32}
    with TemporaryDirectory() as place:
        folder = Path(place)
        limit = {"MAX_CONTENT_LENGTH": 20_000}
        app = create_app({"FOLDER": folder, "TOKEN": "x" * 32, **limit})
        sent = {"picture": (BytesIO(data), name)}
        client = app.test_client()
        answer = client.post("/pictures", data=sent, headers=headers)
        stored = [path.suffix for path in folder.rglob("*")]
    assert answer.status_code == status
    assert stored == ([".webp"] if status == 201 else [])
