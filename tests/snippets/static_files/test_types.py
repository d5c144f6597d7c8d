"""The claims of `static-files` about content types."""

import mimetypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import send_file, send_from_directory

from tests.snippets.static_files.files import ask, site, write


@pytest.fixture
def own_types(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Types that Python knows itself, and none of this machine."""
    monkeypatch.setattr(mimetypes, "knownfiles", [])
    monkeypatch.setattr(mimetypes, "_db", None)
    monkeypatch.setattr(mimetypes, "inited", False)
    mimetypes.init([])
    yield
    monkeypatch.undo()
    mimetypes.init()


def type_of(folder: Path, name: str) -> str:
    """The content type of a file."""
    write(folder, f"static/{name}")
    return ask(site(folder), f"/static/{name}").headers["Content-Type"]


@pytest.mark.usefixtures("own_types")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("style.css", "text/css; charset=utf-8"),
        ("page.html", "text/html; charset=utf-8"),
        ("logo.svg", "image/svg+xml; charset=utf-8"),
        ("no-ending", "application/octet-stream"),
        ("a.unheard-of", "application/octet-stream"),
    ],
)
def test_the_name_makes_the_type(
    tmp_path: Path, name: str, expected: str
) -> None:
    """The ending of the name decides, whatever is in the file."""
    assert type_of(tmp_path, name) == expected


def test_a_download_name_makes_the_type(tmp_path: Path) -> None:
    """A download_name decides, and not the name of the file."""
    app = site(tmp_path)
    app.add_url_rule(
        "/file",
        "file",
        lambda: send_file("static/style.css", download_name="page.html"),
    )
    answer = ask(app, "/file")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.usefixtures("own_types")
def test_the_machine_may_know_other_types(tmp_path: Path) -> None:
    """A table of the machine changes the type that a file is sent with."""
    table = write(tmp_path, "mime.types", "text/plain js\n")
    assert "javascript" in type_of(tmp_path, "app.js")
    mimetypes.init([str(table)])
    assert type_of(tmp_path, "app.js") == "text/plain; charset=utf-8"


@pytest.mark.usefixtures("own_types")
def test_a_type_can_be_added(tmp_path: Path) -> None:
    """mimetypes.add_type beats what the machine says, in this process."""
    table = write(tmp_path, "mime.types", "text/plain js mjs\n")
    mimetypes.init([str(table)])
    for ending in (".js", ".mjs"):
        mimetypes.add_type("text/javascript", ending)
    expected = "text/javascript; charset=utf-8"
    assert type_of(tmp_path, "app.js") == expected
    assert type_of(tmp_path, "app.mjs") == expected


@pytest.mark.usefixtures("own_types")
def test_a_packed_file_is_sent_as_encoded(tmp_path: Path) -> None:
    """For style.css.gz the type is that of style.css, encoded with gzip."""
    write(tmp_path, "static/style.css.gz")
    headers = ask(site(tmp_path), "/static/style.css.gz").headers
    assert headers["Content-Type"] == "text/css; charset=utf-8"
    assert headers["Content-Encoding"] == "gzip"


@pytest.mark.usefixtures("own_types")
def test_a_packed_attachment_stays_packed(tmp_path: Path) -> None:
    """To save style.css.gz the client is not told to unpack it."""
    write(tmp_path, "static/style.css.gz")
    app = site(tmp_path)
    app.add_url_rule(
        "/file",
        "file",
        lambda: send_from_directory(
            "static", "style.css.gz", as_attachment=True
        ),
    )
    headers = ask(app, "/file").headers
    assert headers["Content-Type"] == "text/css; charset=utf-8"
    assert "Content-Encoding" not in headers
