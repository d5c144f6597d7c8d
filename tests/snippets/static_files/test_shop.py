"""The claims of `static-files` about the smallest program."""

import re
from collections.abc import Callable
from types import ModuleType

import pytest

from provenance.recording.notes import Notes
from tests.snippets.static_files.files import ask, status

Load = Callable[[str], ModuleType]
PROGRAM = "static_files/shop"
STYLE = "snippets/static_files/shop/static/css/style.css"


def test_the_page_links_its_stylesheet(load: Load, notes: Notes) -> None:
    """The page names the URL of the stylesheet, and that URL has the file."""
    app = load(PROGRAM).app
    page = app.test_client().get("/").text
    (link,) = re.findall(r'<link rel="stylesheet"\s+href="(.+)">', page)
    assert link == "/static/css/style.css"
    assert "<title>Shop</title>" in page
    assert "<h1>Shop</h1>" in page
    assert page.startswith('<!doctype html>\n<html lang="en">\n')
    answer = ask(app, link)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert answer.data.split() == b"h1 { color: navy; }".split()
    notes.use(STYLE)


def test_one_route_is_there_already(load: Load) -> None:
    """The program writes no route for files; Flask has made one."""
    app = load(PROGRAM).app
    rules = {rule.endpoint: rule.rule for rule in app.url_map.iter_rules()}
    assert rules == {"home": "/", "static": "/static/<path:filename>"}


@pytest.mark.parametrize(
    "url",
    [
        "/static/../__init__.py",
        "/static/..%2f__init__.py",
        "/static/%2e%2e/__init__.py",
        "/static/css/../../__init__.py",
        "/static/..%2ftemplates%2fhome.html",
    ],
)
def test_files_outside_of_the_folder_are_a_404(load: Load, url: str) -> None:
    """A path that leads out of the folder is a 404."""
    app = load(PROGRAM).app
    assert status(app, url) == 404
    assert status(app, "/static/css/../css/style.css") == 200


def test_nothing_from_outside_by_a_whole_path(load: Load) -> None:
    """A path that begins at the root of the disk is a 404 in the end."""
    module = load(PROGRAM)
    url = f"/static/{module.__file__}"
    client = module.app.test_client()
    reply = client.get(url, follow_redirects=True)
    assert reply.status_code == 404
    assert b"render_template" not in reply.data
