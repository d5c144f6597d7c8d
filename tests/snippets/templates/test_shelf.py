"""The claims of the page `templates` about the program `shelf`."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import render_template, render_template_string
from jinja2 import StrictUndefined, UndefinedError

from tests.snippets.templates.rendering import parse

EMMA = "Emma &amp; &lt;i&gt;Co&lt;/i&gt;"
LONG = "<b>" + "x" * 18


@pytest.fixture
def shelf(load: Callable[[str], ModuleType]) -> ModuleType:
    """Load the program."""
    return load("templates/shelf")


def page(title: str, main: str) -> str:
    """Say what base.html makes of the blocks of a page."""
    return f"""<!doctype html>
<html lang="en">
<title>{title} - Shelf</title>
<header><a href="/">Shelf</a></header>
<main>
{main}</main>
</html>"""


def listed(form: str, rows: str) -> str:
    """Say what list.html makes of a form and of rows."""
    inside = f"<form>\n{form}<button>Search</button>\n</form>\n"
    return page("Books", f"{inside}<ul>\n{rows}</ul>\n")


def field(value: str) -> str:
    """Say what the macro makes of a field without an error."""
    return (
        '<label for="word">Word in the title</label>\n'
        f'<input id="word" name="word" value="{value}">\n'
    )


def row(key: str, title: str, price: str) -> str:
    """Say what list.html makes of a book."""
    return f"""  <li>
    <a href="/books/{key}">{title}</a>,
    {price}
  </li>
"""


@pytest.mark.parametrize(
    ("word", "rows"),
    [
        ("", row("dune", "Dune", "€9.50") + row("emma", EMMA, "€7.00")),
        ("Emma", row("emma", EMMA, "€7.00")),
        (" Emma ", row("emma", EMMA, "€7.00")),
        ("x" * 20, "  <li>No book.</li>\n"),
    ],
    ids=["all", "word", "spaces", "none"],
)
def test_the_list_fills_the_blocks_of_the_base(
    shelf: ModuleType, word: str, rows: str
) -> None:
    """The list fills the two blocks of the base; else is for no book."""
    reply = shelf.app.test_client().get("/", query_string={"word": word})
    assert reply.status_code == 200
    assert reply.text == listed(field(word.strip()), rows)


def test_the_list_without_a_search(shelf: ModuleType) -> None:
    """Without a query the page lists each book, and the field is empty."""
    page = shelf.app.test_client().get("/").text
    rows = row("dune", "Dune", "€9.50") + row("emma", EMMA, "€7.00")
    assert page == listed(field(""), rows)


def test_the_field_shows_its_error(shelf: ModuleType) -> None:
    """The macro draws a label, what was typed, and the error tied to it."""
    reply = shelf.app.test_client().get("/", query_string={"word": LONG})
    assert reply.status_code == 422
    typed = LONG.replace("<", "&lt;").replace(">", "&gt;")
    form = f"""<label for="word">Word in the title</label>
<input id="word" name="word" value="{typed}"
  aria-invalid="true" aria-describedby="word-error">
<strong id="word-error">Write at most 20 characters.</strong>
"""
    assert reply.text == listed(form, "  <li>No book.</li>\n")
    drawn = parse(reply.text)
    (tag,) = drawn.find_all("input")
    assert tag["value"] == LONG
    assert drawn.find_all("label")[0]["for"] == tag["id"]
    assert drawn.find_all("strong")[0]["id"] == tag["aria-describedby"]


@pytest.mark.parametrize(
    ("cookie", "price"),
    [(None, "€9.50"), ("USD", "$10.99"), ("XXX", "€9.50"), ("EUR", "€9.50")],
)
def test_the_macro_sees_the_currency(
    shelf: ModuleType, cookie: str | None, price: str
) -> None:
    """The imported macro sees what the context processor adds."""
    client = shelf.app.test_client()
    if cookie:
        client.set_cookie("currency", cookie)
    reply = client.get("/books/dune")
    assert reply.text == page("Dune", f"<h1>Dune</h1>\n<p>{price}</p>\n")
    assert reply.headers["Vary"] == "Cookie"


def test_the_title_is_escaped(shelf: ModuleType) -> None:
    """A title with markup in it is text on its page; no book is a 404."""
    client = shelf.app.test_client()
    expected = page(EMMA, f"<h1>{EMMA}</h1>\n<p>€7.00</p>\n")
    assert client.get("/books/emma").text == expected
    assert client.get("/books/ulysses").status_code == 404


def test_the_dollar_price_of_emma(shelf: ModuleType) -> None:
    """Each book has a price in each currency."""
    client = shelf.app.test_client()
    client.set_cookie("currency", "USD")
    assert "$7.99" in client.get("/books/emma").text


def test_the_processor_works_without_a_request(shelf: ModuleType) -> None:
    """Outside of a request the program's context processor does not raise."""
    with shelf.app.app_context():
        assert render_template_string("{{ currency }}") == "EUR"


def test_the_program_is_strict(shelf: ModuleType) -> None:
    """A name that the view forgets raises instead of leaving a hole."""
    assert shelf.app.jinja_env.undefined is StrictUndefined
    with (
        shelf.app.test_request_context(),
        pytest.raises(UndefinedError, match="'book' is undefined"),
    ):
        render_template("book.html")
