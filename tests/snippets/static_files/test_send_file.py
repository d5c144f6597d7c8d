"""The claims of `static-files` about the two functions that send files."""

import logging
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from flask import Flask, Response, send_file, send_from_directory

from tests.snippets.static_files.files import STYLE, ask, site, status, write

View = Callable[[], object]


def sending(folder: Path, view: View) -> Flask:
    """A site with one view."""
    app = site(folder)
    app.add_url_rule("/file", "file", view)  # type: ignore[arg-type]
    return app


@pytest.mark.parametrize(
    "view",
    [
        lambda: send_file("static/style.css"),
        lambda: send_from_directory("static", "style.css"),
    ],
    ids=["send_file", "send_from_directory"],
)
def test_a_relative_path_begins_at_root_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, view: View
) -> None:
    """Both take a relative path from root_path, not from where one is."""
    app = sending(tmp_path / "app", view)
    write(tmp_path, "static/style.css", "elsewhere")
    monkeypatch.chdir(tmp_path)
    assert ask(app, "/file").data.decode() == STYLE


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (lambda: send_file("static/none.css"), 500),
        (lambda: send_file("static"), 500),
        (lambda: send_from_directory("static", "none.css"), 404),
        (lambda: send_from_directory(".", "static"), 404),
    ],
    ids=["send_file", "of a folder", "send_from_directory", "of a folder, 2"],
)
def test_a_missing_file_is_an_error_of_send_file(
    tmp_path: Path, view: View, expected: int
) -> None:
    """What is no file is a 500 of send_file, a 404 of the other."""
    assert status(sending(tmp_path, view), "/file") == expected


def test_bytes_are_sent_from_where_they_stand() -> None:
    """A BytesIO at its end is sent empty, with the length of the whole."""
    app = Flask("site")

    def show(begin: int) -> Response:
        file = BytesIO()
        file.write(b"sold: 3")
        if begin:
            file.seek(0)
        return send_file(file, mimetype="text/plain")

    app.add_url_rule("/<int:begin>", "file", show)
    empty = ask(app, "/0")
    assert (empty.status, empty.data) == (200, b"")
    assert empty.headers["Content-Length"] == "7"
    assert ask(app, "/1").data == b"sold: 3"


@pytest.mark.parametrize(
    ("view", "told"),
    [
        (
            lambda: send_file("static/style.css", cache_timeout=1),  # type: ignore[call-arg]
            "unexpected keyword argument 'cache_timeout'",
        ),
        (
            lambda: send_file(StringIO("a"), mimetype="text/plain"),  # type: ignore[arg-type]
            "Files must be opened in binary mode",
        ),
        (
            lambda: send_file(BytesIO(b"a")),
            "Unable to detect the MIME type",
        ),
    ],
    ids=["cache_timeout", "StringIO", "no name"],
)
def test_what_send_file_refuses(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    view: View,
    told: str,
) -> None:
    """Old names, text and bytes without a name raise."""
    caplog.set_level(logging.ERROR)
    assert status(sending(tmp_path, view), "/file") == 500
    assert told in caplog.text
