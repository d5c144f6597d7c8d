from io import BytesIO
from pathlib import Path

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
def test_upload(tmp_path: Path, case: str) -> None:
    data, name, status = CASES[case]
    limit = {"MAX_CONTENT_LENGTH": 20_000}
    app = create_app({"FOLDER": tmp_path, "TOKEN": "x" * 32, **limit})
    client = app.test_client()
    sent = {"picture": (BytesIO(data), name)}
    headers = {"Authorization": "Bearer " + "x" * 32}
    answer = client.post("/pictures", data=sent, headers=headers)
    assert answer.status_code == status
    stored = [path.suffix for path in tmp_path.rglob("*")]
    assert stored == ([".webp"] if status == 201 else [])
