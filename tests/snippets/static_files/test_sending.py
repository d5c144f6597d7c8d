"""The claims of `static-files` about sending files from a view."""

import logging
import mimetypes
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, send_file, send_from_directory

from tests.snippets.static_files.files import STYLE, ask, site, status, write

Load = Callable[[str], ModuleType]
View = Callable[[], object]


@pytest.fixture
def reports(load: Load, tmp_path: Path) -> Flask:
    """The shown program, with a report in its folder."""
    module: Any = load("static_files/reports.py")
    assert module.app.instance_path in map(str, module.FOLDER.parents)
    assert module.FOLDER.name == "reports"
    module.FOLDER = tmp_path / "reports"
    write(module.FOLDER, "2026/may.txt", "sold: 3")
    write(tmp_path, "reports.py", "secret")
    app: Flask = module.app
    return app


def test_a_report_is_offered_for_saving(reports: Flask) -> None:
    """as_attachment asks the browser to save the file under its name."""
    answer = ask(reports, "/reports/2026/may.txt")
    assert answer.data == b"sold: 3"
    told = answer.headers["Content-Disposition"]
    assert told == "attachment; filename=may.txt"


@pytest.mark.parametrize(
    "name", ["..%2freports.py", "2026/..%2f..%2freports.py", "2026", "none.txt"]
)
def test_no_other_file_is_sent(reports: Flask, name: str) -> None:
    """A name that leads out, a folder or a missing file is a 404."""
    assert status(reports, f"/reports/{name}") == 404


def test_a_file_is_made_in_memory(
    reports: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table made in memory is sent under a name in Chinese."""
    # The type that is named counts, whatever the machine knows.
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_: (None, None))
    answer = ask(reports, "/stock.csv")
    assert answer.data.decode() == "Dune,3\n西游记,5\n"
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    told = answer.headers["Content-Disposition"]
    assert told == (
        'attachment; filename="stock .csv"; '
        "filename*=UTF-8''stock%20%E5%BA%93%E5%AD%98.csv"
    )


def test_what_is_made_in_memory_has_no_etag(reports: Flask) -> None:
    """A file in memory has neither ETag nor date: it is sent each time."""
    headers = ask(reports, "/stock.csv").headers
    assert "ETag" not in headers
    assert "Last-Modified" not in headers
    assert headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("name", "told"),
    [("库存.csv", "filename=.csv;"), ("stock.csv", "filename=stock.csv")],
)
def test_a_name_may_lose_all_but_its_ending(name: str, told: str) -> None:
    """Of a Chinese name the plain `filename` keeps the ending."""
    app = Flask("site")
    app.add_url_rule(
        "/",
        "file",
        lambda: send_file(BytesIO(), as_attachment=True, download_name=name),
    )
    assert told in ask(app, "/").headers["Content-Disposition"]


def test_what_is_made_in_memory_may_get_an_etag() -> None:
    """With an ETag given, a client that has it gets a 304."""
    app = Flask("site")
    app.add_url_rule(
        "/",
        "file",
        lambda: send_file(BytesIO(b"a"), mimetype="text/plain", etag="v1"),
    )
    assert ask(app, "/").headers["ETag"] == '"v1"'
    assert ask(app, "/", headers={"If-None-Match": '"v1"'}).status == 304
    assert ask(app, "/", headers={"If-None-Match": '"v0"'}).status == 200


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
