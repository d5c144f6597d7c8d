"""The claims of `static-files` about what url_for makes."""

import posixpath
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from werkzeug import security

from tests.snippets.static_files.files import STYLE, ask, site, status, write

Load = Callable[[str], ModuleType]
PRINTED = """application: /assets/style.css
blueprint: /admin/static/style.css
with a query: /assets/style.css?v=3
other name: /assets/%E5%B0%81%E9%9D%A2%201.png
below /shop: /shop/assets/style.css
other URL: /files/style.css
no folder: []
"""


def url_of(app: Flask, filename: str) -> str:
    """The URL of a file, at the root of a host."""
    with app.test_request_context():
        return app.url_for("static", filename=filename)


def test_what_url_for_makes(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names are escaped, unknown values go to the query, prefixes in front."""
    load("static_files/urls.py")
    assert capsys.readouterr().out == PRINTED


@pytest.mark.parametrize("name", ["封面 1.png", "a?b#c%.css", "é.svg"])
def test_names_are_escaped_and_found(tmp_path: Path, name: str) -> None:
    """url_for percent-encodes a name, and that URL has the file."""
    app = site(tmp_path)
    write(tmp_path, f"static/{name}")
    url = url_of(app, name)
    assert url.isascii()
    assert name not in url
    assert ask(app, url).data.decode() == STYLE


def test_url_for_does_not_look(tmp_path: Path) -> None:
    """url_for makes a URL for a file that is not there; it is a 404."""
    app = site(tmp_path)
    url = url_of(app, "missing.css")
    assert url == "/static/missing.css"
    assert status(app, url) == 404


def test_a_slash_in_front_costs_a_redirect(tmp_path: Path) -> None:
    """A name that begins with a slash is answered by a redirect first."""
    app = site(tmp_path)
    url = url_of(app, "/style.css")
    assert url == "/static//style.css"
    answer = ask(app, url)
    assert answer.status == 308
    assert answer.headers["Location"].endswith("/static/style.css")


@pytest.mark.parametrize("separators", [[], ["\\"]], ids=["Linux", "Windows"])
def test_a_backslash_is_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, separators: list[str]
) -> None:
    """A backslash is a 404, with the separators of Windows, too."""
    monkeypatch.setattr(security, "_os_alt_seps", separators)
    app = site(tmp_path)
    if separators:  # what Windows would find
        write(tmp_path, "static/css\\style.css")
    write(tmp_path, "static/css/style.css")
    assert url_of(app, "css\\style.css") == "/static/css%5Cstyle.css"
    assert status(app, "/static/css%5Cstyle.css") == 404
    assert status(app, url_of(app, posixpath.join("css", "style.css"))) == 200


def test_outside_of_a_request_a_name_of_the_server_is_missing() -> None:
    """Outside of a request url_for wants SERVER_NAME, and makes http."""
    app = Flask("site")
    with (
        app.app_context(),
        pytest.raises(RuntimeError, match="without 'SERVER_NAME'"),
    ):
        app.url_for("static", filename="style.css")
    app.config["SERVER_NAME"] = "shop.example"
    with app.app_context():
        url = app.url_for("static", filename="style.css")
        secure = app.url_for("static", filename="style.css", _scheme="https")
    assert url == "http://shop.example/static/style.css"
    assert secure == "https://shop.example/static/style.css"
    app.config["PREFERRED_URL_SCHEME"] = "https"
    with app.app_context():
        url = app.url_for("static", filename="style.css")
    assert url == "https://shop.example/static/style.css"
