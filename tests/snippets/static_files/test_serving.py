"""The claims of `static-files` about what the route answers."""

import re
from pathlib import Path

import pytest
from werkzeug import utils

from tests.serving import SERVERS, Serve, get
from tests.serving import ask as ask_port
from tests.snippets.static_files.files import STYLE, ask, site, status, write


@pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)
def test_any_server_gets_the_files(serve: Serve, tmp_path: Path) -> None:
    """Flask sends the files itself, below the server of production, too."""
    request = get("/static/style.css").removesuffix("\r\n")
    with serve(site(tmp_path)) as port:
        whole = ask_port(port, f"{request}\r\n")
        part = ask_port(port, f"{request}Range: bytes=3-7\r\n\r\n")
        (etag,) = re.findall(r"(?i)\netag: (.+)\r\n", whole)
        known = ask_port(port, f"{request}If-None-Match: {etag}\r\n\r\n")
    assert whole.startswith("HTTP/1.1 200 ")
    assert whole.endswith(f"\r\n\r\n{STYLE}")
    assert part.startswith("HTTP/1.1 206 ")
    assert part.endswith(f"\r\n\r\n{STYLE[3:8]}")
    assert known.startswith("HTTP/1.1 304 ")
    assert known.endswith("\r\n\r\n")


@pytest.mark.parametrize("way", ["../", "%2e%2e/", "..%2f", "css/../../"])
@pytest.mark.parametrize("serve", SERVERS.values(), ids=SERVERS)
def test_no_server_leads_out(serve: Serve, tmp_path: Path, way: str) -> None:
    """Sent as it is to a server, a path that leads out is a 404, too."""
    write(tmp_path, "key.txt", "secret")
    with serve(site(tmp_path)) as port:
        answer = ask_port(port, get(f"/static/{way}key.txt"))
    assert answer.startswith("HTTP/1.1 404 ")
    assert "secret" not in answer


@pytest.mark.parametrize(
    ("method", "expected"),
    [("GET", 200), ("HEAD", 200), ("OPTIONS", 200), ("POST", 405)],
)
def test_files_are_only_read(
    tmp_path: Path, method: str, expected: int
) -> None:
    """GET, HEAD and OPTIONS are answered, POST is a 405."""
    app = site(tmp_path)
    assert status(app, "/static/style.css", method) == expected


@pytest.mark.parametrize("url", ["/static/", "/static/css", "/static/css/"])
def test_a_folder_is_a_404(tmp_path: Path, url: str) -> None:
    """No folder is listed, and no index.html is looked for."""
    write(tmp_path, "static/css/index.html", "<h1>Index</h1>")
    write(tmp_path, "static/index.html", "<h1>Index</h1>")
    app = site(tmp_path)
    assert status(app, url) == 404
    assert status(app, "/static/css/index.html") == 200


@pytest.mark.parametrize(
    "name", [".env", ".git/config", "notes.txt", "app.py", "a.html.bak"]
)
def test_each_file_of_the_folder_is_public(tmp_path: Path, name: str) -> None:
    """Any file of the folder is sent, one with a dot in front, too."""
    write(tmp_path, f"static/{name}", "for us only")
    assert ask(site(tmp_path), f"/static/{name}").data == b"for us only"


def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the process may not read is a 500."""
    app = site(tmp_path)

    def refuse(*args: object) -> None:
        raise PermissionError(*args)

    # Not by its permissions: root may read any file.
    monkeypatch.setattr(utils, "open", refuse, raising=False)
    monkeypatch.setattr(app.logger, "disabled", True)
    assert status(app, "/static/style.css") == 500


def test_a_link_leads_out(tmp_path: Path) -> None:
    """A symbolic link in the folder is followed, wherever it leads."""
    app = site(tmp_path)
    (tmp_path / "static/link").symlink_to(write(tmp_path, "secret.txt", "oh"))
    assert ask(app, "/static/link").data == b"oh"


def test_files_are_not_compressed(tmp_path: Path) -> None:
    """A client that takes gzip gets the file as it is."""
    app = site(tmp_path)
    takes = {"Accept-Encoding": "gzip, br"}
    answer = ask(app, "/static/style.css", headers=takes)
    assert "Content-Encoding" not in answer.headers
    assert answer.data.decode() == STYLE


def test_braces_of_a_file_are_sent_as_they_are(tmp_path: Path) -> None:
    """Static files are no templates: their braces reach the browser."""
    script = 'fetch("{{ url_for("static", filename="a.json") }}")'
    write(tmp_path, "static/app.js", script)
    assert ask(site(tmp_path), "/static/app.js").data.decode() == script


def test_other_origins_are_not_invited(tmp_path: Path) -> None:
    """Flask adds no Access-Control-Allow-Origin to a file."""
    write(tmp_path, "static/font.woff2")
    origin = {"Origin": "https://other.example"}
    answer = ask(site(tmp_path), "/static/font.woff2", headers=origin)
    assert answer.status == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
