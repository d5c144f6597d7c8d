"""The claims of `static-files` about files at the root of the site."""

from pathlib import Path

import pytest
from flask import Flask, Response

from tests.snippets.static_files.files import STYLE, ask, site, status, write


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """A site whose files have no prefix, beside views."""
    write(tmp_path, "static/about", "a file")
    write(tmp_path, "static/css/style.css")
    app = site(tmp_path, static_url_path="")
    app.add_url_rule("/about", "about", lambda: "the view")
    return app


def test_files_at_the_root(app: Flask) -> None:
    """With an empty static_url_path files lie at the root of the site."""
    assert ask(app, "/style.css").data.decode() == STYLE
    assert status(app, "/static/style.css") == 404
    assert status(app, "/none") == 404
    assert status(app, "/") == 404


def test_a_view_of_the_same_url_wins(app: Flask) -> None:
    """A rule without a variable comes before the rule of the files."""
    assert ask(app, "/about").data == b"the view"


def test_a_variable_of_one_part_wins_too(app: Flask) -> None:
    """A rule such as /<name> hides the files at the root."""
    app.add_url_rule("/<name>", "name", lambda name: f"view of {name}")
    assert ask(app, "/style.css").data == b"view of style.css"
    assert ask(app, "/css/style.css").data.decode() == STYLE


def test_another_method_finds_the_rule_of_the_files(app: Flask) -> None:
    """A POST to an unknown URL is a 405 then, and no 404."""
    assert status(app, "/unknown", "POST") == 405


def test_with_a_prefix_a_catch_all_is_possible(tmp_path: Path) -> None:
    """With a prefix of their own, files come before a rule for all paths."""
    write(tmp_path, "static/index.html", "<h1>App</h1>")
    app = site(tmp_path)

    @app.get("/")
    @app.get("/<path:page>")
    def show_page(page: str = "") -> Response:
        assert not page.startswith("static/")
        return app.send_static_file("index.html")

    for url in ("/", "/members/7"):
        assert ask(app, url).data == b"<h1>App</h1>"
    assert ask(app, "/static/style.css").data.decode() == STYLE
    assert status(app, "/static/missing.js") == 404
