"""The claims of `static-files` about versions in URLs."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask

from provenance.layout import ROOT
from provenance.recording.notes import Notes
from provenance.recording.programs import programs_in
from tests.snippets.static_files.files import ask, status, write

Load = Callable[[str], ModuleType]
FOLDER = ROOT / "snippets/static_files/versions"
FILE = FOLDER / "static/css/style.css"
VERSION = sha256(FILE.read_bytes()).hexdigest()[:12]
URL = "/static/css/style.css"
YEAR = "public, max-age=31536000, immutable"


@pytest.fixture
def app(load: Load, notes: Notes) -> Flask:
    """The shown program."""
    notes.use(FILE)
    program: Flask = load("static_files/versions").app
    return program


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Flask]:
    """A copy of the program whose files may change."""
    shutil.copytree(FOLDER, tmp_path / "versions")
    with programs_in(tmp_path) as programs:
        yield programs.load("versions").app


def linked(app: Flask) -> str:
    """The URL of the stylesheet on the page."""
    (url,) = re.findall(r'href="(.+)"', app.test_client().get("/").text)
    return str(url)


def test_the_page_names_the_version(app: Flask) -> None:
    """url_for adds the first digits of the content's SHA-256."""
    page = app.test_client().get("/").text
    assert linked(app) == f"{URL}?v={VERSION}"
    assert page.startswith('<!doctype html>\n<html lang="en">\n')
    assert "<title>Shop</title>" in page
    assert "<h1>Shop</h1>" in page


def test_the_named_version_may_be_kept(app: Flask) -> None:
    """The URL with the current version may be kept for a year."""
    answer = ask(app, linked(app))
    assert answer.data == FILE.read_bytes()
    assert answer.headers["Cache-Control"] == YEAR
    assert answer.headers["ETag"] == f'"{VERSION}"'
    assert "Expires" not in answer.headers


@pytest.mark.parametrize("query", ["", "?v=", "?v=of-another-release"])
def test_another_version_is_asked_for_each_time(app: Flask, query: str) -> None:
    """Without the current version in its URL a file has to be checked."""
    answer = ask(app, URL + query)
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_etag_is_the_version(app: Flask) -> None:
    """Whoever has the version gets a 304."""
    has = {"If-None-Match": f'"{VERSION}"'}
    assert ask(app, URL, headers=has).status == 304
    had = {"If-None-Match": '"another"'}
    assert ask(app, URL, headers=had).status == 200


def test_an_edit_changes_the_url(copied: Flask) -> None:
    """After an edit the page names another URL, without a restart."""
    before = linked(copied)
    assert linked(copied) == before
    write(Path(copied.root_path), "static/css/style.css", "h1 { color: red }")
    after = linked(copied)
    assert after != before
    assert ask(copied, after).headers["Cache-Control"] == YEAR
    assert ask(copied, before).headers["Cache-Control"] == "no-cache"


def test_a_file_is_read_once(
    copied: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as its time stays, a file is not read again for its version."""
    read: list[Path] = []
    read_bytes = Path.read_bytes

    def spy(file: Path) -> bytes:
        read.append(file)
        return read_bytes(file)

    monkeypatch.setattr(Path, "read_bytes", spy)
    assert linked(copied) == linked(copied)
    assert [file.name for file in read] == ["style.css"]


def test_an_edit_that_keeps_the_time_waits_for_a_restart(
    copied: Flask, tmp_path: Path
) -> None:
    """An edit that keeps the time of change is seen after a restart."""
    before = linked(copied)
    file = Path(copied.root_path) / "static/css/style.css"
    times = (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    file.write_text("h1 { color: red }", encoding="utf-8")
    os.utime(file, ns=times)
    assert linked(copied) == before
    with programs_in(tmp_path) as programs:
        assert linked(programs.load("versions").app) != before


def test_a_release_that_differs_is_not_kept(
    copied: Flask, tmp_path: Path
) -> None:
    """A server of the old release does not promise the new version's bytes."""
    old = linked(copied)
    write(Path(copied.root_path), "static/css/style.css", "h1 { color: red }")
    new = linked(copied)
    shutil.copy(FILE, Path(copied.root_path) / "static/css")
    assert tmp_path in Path(copied.root_path).parents
    assert ask(copied, new).headers["Cache-Control"] == "no-cache"
    assert ask(copied, new).data == FILE.read_bytes()
    assert linked(copied) == old


@pytest.mark.parametrize(
    "url",
    [
        "/static/missing.css",
        "/static/css",
        "/static/%00",
        f"/static/{'a' * 400}",
        "/static/..%2f__init__.py",
    ],
)
def test_what_is_no_file_is_a_404(app: Flask, url: str) -> None:
    """A file that is not there, and a folder, are a 404."""
    assert status(app, url) == 404
    assert status(app, f"{url}?v=1") == 404


def test_a_file_that_cannot_be_read_is_a_404(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose version cannot be made is not sent either."""

    def refuse(file: Path) -> bytes:
        raise PermissionError(file)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert status(app, URL) == 404


def test_a_missing_file_gets_no_version(app: Flask) -> None:
    """The URL of a missing file has no version; a given one stays."""
    with app.test_request_context():
        missing = app.url_for("static", filename="missing.css")
        outside = app.url_for("static", filename="../__init__.py")
        given = app.url_for("static", filename="css/style.css", v="mine")
        page = app.url_for("home")
    assert missing == "/static/missing.css"
    assert "?" not in outside
    assert given == f"{URL}?v=mine"
    assert page == "/"


def test_names_inside_of_a_stylesheet_get_no_version(copied: Flask) -> None:
    """What a stylesheet names is sent as written; its target is checked."""
    style = 'h1 { background: url("../logo.svg") }'
    write(Path(copied.root_path), "static/css/style.css", style)
    write(Path(copied.root_path), "static/logo.svg", "<svg/>")
    assert ask(copied, linked(copied)).data.decode() == style
    answer = ask(copied, "/static/logo.svg")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_files_are_not_kept_by_a_wrong_request(app: Flask) -> None:
    """Another method than GET and HEAD is a 405 with this view, too."""
    assert status(app, URL, "POST") == 405
    assert ask(app, f"{URL}?v={VERSION}", "HEAD").data == b""
