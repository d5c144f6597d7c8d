"""The claims of `blueprints` about numbers in a URL."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask

Load = Callable[[str], ModuleType]

#: Rows of the page's table: below /books, whether a rule matches, the title.
NUMBERS = [
    ("/3", True, "Dune"),
    ("/007", True, "Persuasion"),
    ("/٣", True, "Dune"),
    ("/2", True, None),
    ("/-1", False, None),
    ("/3.0", False, None),
    ("/abc", False, None),
    ("/1/", False, None),
]


@pytest.fixture
def app(load: Load) -> Flask:
    """The shop, made by its factory."""
    app: Flask = load("blueprints/shop").create_app()
    return app


@pytest.mark.parametrize(("path", "matches", "title"), NUMBERS)
def test_what_the_int_converter_takes(
    app: Flask, path: str, *, matches: bool, title: str | None
) -> None:
    """<int:number> takes digits of any script, and neither sign nor slash."""
    url = f"/books{path}"
    assert app.url_map.bind("localhost").test(url) is matches
    reply = app.test_client().get(url)
    assert reply.status_code == (200 if title else 404)
    assert (f"<h1>{title}</h1>" in reply.text) is bool(title)


@pytest.mark.parametrize(
    ("path", "answer"),
    [("0", None), ("1", [1]), ("99", [99]), ("100", None), ("x", {"x": "x"})],
)
def test_limits_in_a_rule(path: str, answer: object) -> None:
    """A number out of the limits is refused; no other rule gets it."""
    app = Flask("shop")
    app.add_url_rule("/<int(min=1, max=99):page>", "page", lambda page: [page])
    app.add_url_rule("/<name>", "name", lambda name: {name: name})
    reply = app.test_client().get(f"/{path}")
    assert reply.status_code == (200 if answer else 404)
    assert reply.json == answer
