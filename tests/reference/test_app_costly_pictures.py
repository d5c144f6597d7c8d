"""Pictures that make more work, or more log, than their pixels."""

import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.reference.api import Program, files, picture
from tests.reference.problem_checks import check_problem

SCAN = b"\xff\xda"
COSTLY = {"pointer": "#/picture"}
COSTLY["detail"] = "has too many scans or colour profiles"
ROOT = Path(__file__).parents[2]
READ = """
import sys
from reference.uploads.images import reencode
print(len(reencode(sys.stdin.buffer)))
"""


def with_scans(number: int) -> bytes:
    """Repeat the shortest scan of a JPEG until it has this many."""
    file = BytesIO()
    Image.new("RGB", (64, 64)).save(file, "JPEG", progressive=True)
    data = file.getvalue()[:-2]
    first, *others = data.split(SCAN)
    again = min(others[1:], key=len)
    return SCAN.join([first, *others, *[again] * (number - len(others))])


def chunk(kind: bytes, data: bytes) -> bytes:
    """Write a chunk of a PNG."""
    end = zlib.crc32(kind + data).to_bytes(4)
    return len(data).to_bytes(4) + kind + data + end


def with_profiles(number: int) -> bytes:
    """Make a PNG with colour profiles of a megabyte, of which few bytes are."""
    profile = chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(10**6)))
    data = picture()
    return data[:33] + profile * number + data[33:]


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (with_scans(100), 200),
        (with_scans(101), 422),
        (with_profiles(8), 200),
        (with_profiles(9), 422),
    ],
    ids=["scans", "too many scans", "profiles", "too many profiles"],
)
def test_work(program: Program, folder: Path, data: bytes, status: int) -> None:
    """Scans of a JPEG and profiles of a PNG are counted before any is read."""
    answer = program.put(program.add(), data + b"\xff\xd9")
    assert answer.status_code == status
    if status != 200:
        check_problem(answer, status)
        assert answer.get_json()["errors"] == [COSTLY]
        assert files(folder) == []


def test_sixteen_bits(program: Program) -> None:
    """Greys of 16 bits stay greys: the upper 8 of them are kept."""
    sent, file = Image.new("I;16", (4, 1)), BytesIO()
    for column, grey in enumerate((0, 255, 256 * 100, 65535)):
        sent.putpixel((column, 0), grey)
    sent.save(file, "PNG")
    url = program.add()
    assert program.put(url, file.getvalue()).status_code == 200
    shown = program.send("GET", f"{url}/picture").data
    with Image.open(BytesIO(shown)) as kept:
        greys = [kept.getpixel((column, 0)) for column in range(4)]
    assert greys == [(grey, grey, grey, 255) for grey in (0, 0, 100, 255)]


def test_log_of_a_picture() -> None:
    """What is wrong beside the pixels is no line in the log."""
    tags = b"".join(
        tag.to_bytes(2, "little") + b"\4\0\x80\x3e\0\0\x08\0\0\0"
        for tag in range(500)
    )
    exif = b"II*\0\x08\0\0\0" + (500).to_bytes(2, "little") + tags
    file = BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", exif=b"Exif\0\0" + exif)
    done = subprocess.run(
        [sys.executable, "-c", READ],
        input=file.getvalue(),
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert int(done.stdout) > 0
    assert done.stderr == b""
