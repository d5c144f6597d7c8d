"""The claims of `static-files` about the folder and its URL."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import BuildError

from tests.snippets.static_files.files import ask, site, status, write


def rules(app: Flask) -> list[str]:
    """The rules of an application."""
    return [rule.rule for rule in app.url_map.iter_rules()]


def test_the_folder_lies_beside_the_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is looked for in root_path, not in the current folder."""
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, "static/other.css")
    app = site(tmp_path)
    monkeypatch.chdir(elsewhere)
    assert app.static_folder == str(tmp_path / "static")
    assert status(app, "/static/style.css") == 200
    assert status(app, "/static/other.css") == 404


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({}, "/static/style.css"),
        ({"static_folder": "web/assets"}, "/assets/style.css"),
        ({"static_url_path": "/files"}, "/files/style.css"),
        ({"static_url_path": "/files/"}, "/files/style.css"),
        (
            {"static_folder": "web/assets", "static_url_path": "/a/b"},
            "/a/b/style.css",
        ),
    ],
)
def test_the_constructor_sets_folder_and_url(
    tmp_path: Path, options: dict[str, Any], url: str
) -> None:
    """Without static_url_path the URL is the last part of the folder."""
    write(tmp_path, "web/assets/style.css")
    app = site(tmp_path, **options)
    with app.test_request_context():
        assert app.url_for("static", filename="style.css") == url
    assert status(app, url) == 200
    if url != "/static/style.css":
        assert status(app, "/static/style.css") == 404


def test_an_absolute_folder(tmp_path: Path) -> None:
    """The folder may lie anywhere; its last part is the URL then, too."""
    write(tmp_path / "shared/pictures", "logo.svg", "<svg/>")
    app = site(tmp_path / "app", static_folder=tmp_path / "shared/pictures")
    assert status(app, "/pictures/logo.svg") == 200


def test_no_setting_names_the_folder(tmp_path: Path) -> None:
    """No configuration value names the folder or its URL."""
    write(tmp_path, "assets/other.css")
    names = {"STATIC_FOLDER": "assets", "STATIC_URL_PATH": "/assets"}
    app = site(tmp_path, names)
    assert not [name for name in Flask("bare").config if "STATIC" in name]
    assert status(app, "/assets/other.css") == 404
    assert status(app, "/static/style.css") == 200


def test_without_a_folder_there_is_no_route(tmp_path: Path) -> None:
    """static_folder=None: no route, and url_for raises BuildError."""
    app = site(tmp_path, static_folder=None)
    assert rules(app) == []
    assert status(app, "/static/style.css") == 404
    with app.test_request_context(), pytest.raises(BuildError):
        app.url_for("static", filename="style.css")


def test_send_static_file_needs_the_folder(tmp_path: Path) -> None:
    """With static_folder=None there is no folder to send a file from."""
    app = site(tmp_path, static_folder=None)
    with (
        app.test_request_context(),
        pytest.raises(RuntimeError, match="'static_folder' must be set"),
    ):
        app.send_static_file("style.css")


def test_the_route_is_there_before_the_folder(tmp_path: Path) -> None:
    """The route is added whether or not the folder exists."""
    app = Flask("site", root_path=str(tmp_path))
    assert rules(app) == ["/static/<path:filename>"]
    assert status(app, "/static/style.css") == 404
    write(tmp_path, "static/style.css")
    assert status(app, "/static/style.css") == 200


def test_a_url_without_its_slash_is_refused() -> None:
    """static_url_path has to begin with a slash."""
    with pytest.raises(ValueError, match="must start with a slash"):
        Flask("site", static_url_path="assets")


def test_another_view_of_one_file(tmp_path: Path) -> None:
    """send_static_file sends a file of the folder at a URL of one's own."""
    write(tmp_path, "static/robots.txt", "User-agent: *")
    app = site(tmp_path)
    app.add_url_rule(
        "/robots.txt", "robots", lambda: app.send_static_file("robots.txt")
    )
    assert ask(app, "/robots.txt").data == b"User-agent: *"
    assert status(app, "/style.css") == 404
