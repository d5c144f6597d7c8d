"""The claims of `static-files` about parts of files."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, send_file

from tests.snippets.static_files.files import ask, site, write

URL = "/static/digits.txt"
DIGITS = "0123456789"
OTHERS = ["bytes=100-", "bytes=-11", "bytes=0-1,4-5", "lines=0-3", "bytes=a"]


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """A site with a file of ten bytes."""
    write(tmp_path, "static/digits.txt", DIGITS)
    return site(tmp_path)


@pytest.mark.parametrize(
    ("part", "data", "told"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=7-", b"789", "bytes 7-9/10"),
        ("bytes=-2", b"89", "bytes 8-9/10"),
    ],
)
def test_a_part_is_a_206(app: Flask, part: str, data: bytes, told: str) -> None:
    """One range of bytes is answered by a 206 with this part."""
    answer = ask(app, URL, headers={"Range": part})
    assert answer.status == 206
    assert answer.data == data
    assert answer.headers["Content-Range"] == told


def test_files_say_that_they_come_in_parts(app: Flask) -> None:
    """A whole file says Accept-Ranges: bytes."""
    assert ask(app, URL).headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize("part", OTHERS)
def test_other_ranges_are_a_416(app: Flask, part: str) -> None:
    """Behind the end, too many from it, several, another unit: a 416."""
    answer = ask(app, URL, headers={"Range": part})
    assert answer.status == 416
    assert answer.headers["Content-Range"] == "bytes */10"


@pytest.mark.parametrize("part", ["bytes=0-3", *OTHERS])
def test_an_empty_file_has_no_parts(
    app: Flask, tmp_path: Path, part: str
) -> None:
    """An empty file is a 200, whatever range is asked for."""
    write(tmp_path, "static/empty.txt", "")
    answer = ask(app, "/static/empty.txt", headers={"Range": part})
    assert (answer.status, answer.data) == (200, b"")


def test_a_file_that_changed_is_sent_whole(app: Flask) -> None:
    """With an outdated ETag in If-Range the whole file comes as a 200."""
    etag = ask(app, URL).headers["ETag"]
    part = {"Range": "bytes=0-3"}
    same = ask(app, URL, headers={**part, "If-Range": etag})
    assert (same.status, same.data) == (206, b"0123")
    other = ask(app, URL, headers={**part, "If-Range": '"another"'})
    assert (other.status, other.data) == (200, DIGITS.encode())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (lambda path: path, (206, b"45")),
        (lambda path: BytesIO(path.read_bytes()), (206, b"45")),
        (lambda path: path.open("rb"), (200, DIGITS.encode())),
    ],
    ids=["path", "BytesIO", "open file"],
)
def test_what_comes_in_parts(
    tmp_path: Path,
    source: Callable[[Path], Any],
    expected: tuple[int, bytes],
) -> None:
    """send_file sends parts of a path and a BytesIO, not of an open file."""
    path = write(tmp_path, "digits.txt", DIGITS)
    app = Flask("site")
    app.add_url_rule(
        "/", "file", lambda: send_file(source(path), mimetype="text/plain")
    )
    answer = ask(app, "/", headers={"Range": "bytes=4-5"})
    assert (answer.status, answer.data) == expected
