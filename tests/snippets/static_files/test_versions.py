"""The claims of `static-files` about versions in URLs."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask

from provenance.recording.notes import Notes
from tests.snippets.static_files.files import ask, status
from tests.snippets.static_files.versioned import (
    FILE,
    URL,
    VERSION,
    YEAR,
    linked,
)

Load = Callable[[str], ModuleType]


@pytest.fixture
def app(load: Load, notes: Notes) -> Flask:
    """The shown program."""
    notes.use(FILE)
    program: Flask = load("static_files/versions").app
    return program


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


def test_a_refusal_is_not_kept(app: Flask) -> None:
    """A 412, which any client can ask for, is not kept for a year."""
    other = {"If-Match": '"another"'}
    answer = ask(app, linked(app), headers=other)
    assert answer.status == 412
    assert answer.headers["Cache-Control"] == "no-cache"
    known = {"If-None-Match": f'"{VERSION}"'}
    for headers in (known, {"Range": "bytes=0-3"}):
        kept = ask(app, linked(app), headers=headers)
        assert kept.status in {206, 304}
        assert kept.headers["Cache-Control"] == YEAR


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
    open_file = Path.open

    def refuse(file: Path, *args: Any, **options: Any) -> object:  # noqa: ANN401
        if file == FILE:
            raise PermissionError(file)
        return open_file(file, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
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


def test_files_are_not_kept_by_a_wrong_request(app: Flask) -> None:
    """Another method than GET and HEAD is a 405 with this view, too."""
    assert status(app, URL, "POST") == 405
    assert ask(app, f"{URL}?v={VERSION}", "HEAD").data == b""
