"""The claims of `blueprints` about the program with two blueprints."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient
from werkzeug.routing import BuildError

Load = Callable[[str], ModuleType]


@pytest.fixture
def app(load: Load) -> Flask:
    """The shop, made by its factory."""
    module = load("blueprints/shop")
    app: Flask = module.create_app()
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of the shop."""
    return app.test_client()


def page(title: str, body: str) -> str:
    """A whole page of the shop."""
    start = f'<!doctype html>\n<html lang="en">\n<title>{title}</title>\n'
    return f"{start}{body}\n</html>"


def test_the_list_links_to_each_book(client: FlaskClient) -> None:
    """In a template, too, url_for(".show") means the same blueprint."""
    assert client.get("/books/").text == page(
        "Books",
        "<ul>\n"
        '<li><a href="/books/1">Emma</a></li>\n'
        '<li><a href="/books/3">Dune</a></li>\n'
        '<li><a href="/books/7">Persuasion</a></li>\n'
        "</ul>",
    )


@pytest.mark.parametrize(
    ("number", "title", "author", "name"),
    [
        (1, "Emma", 1, "Jane Austen"),
        (3, "Dune", 2, "Frank Herbert"),
        (7, "Persuasion", 1, "Jane Austen"),
    ],
)
def test_a_book_links_to_its_author(
    client: FlaskClient, number: int, title: str, author: int, name: str
) -> None:
    """url_for("authors.show") leads into the other blueprint."""
    assert client.get(f"/books/{number}").text == page(
        title,
        f"<h1>{title}</h1>\n<p>\n"
        f'by <a href="/authors/{author}">{name}</a>\n</p>\n'
        '<p><a href="/books/">All books</a></p>',
    )


@pytest.mark.parametrize(
    ("number", "name"), [(1, "Jane Austen"), (2, "Frank Herbert")]
)
def test_two_templates_with_one_name(
    client: FlaskClient, number: int, name: str
) -> None:
    """Subfolders keep the two templates called show.html apart."""
    assert client.get(f"/authors/{number}").text == page(
        name,
        f'<h1>{name}</h1>\n<p><a href="/books/">All books</a></p>',
    )
    assert client.get("/authors/3").status_code == 404


@pytest.mark.parametrize(
    ("templates", "both", "expected"),
    [
        (False, False, (500, 500)),
        (False, True, (500, 500)),
        (True, False, (200, 500)),
        (True, True, (200, 200)),
    ],
)
def test_books_on_a_bare_application(
    load: Load, *, templates: bool, both: bool, expected: tuple[int, int]
) -> None:
    """`books` needs the application's templates, one of them `authors`."""
    shop = load("blueprints/shop")
    app = Flask(shop.__name__ if templates else "bare")
    app.register_blueprint(shop.books.bp, url_prefix="/books")
    if both:
        app.register_blueprint(shop.authors.bp, url_prefix="/authors")
    replies = [app.test_client().get(f"/books/{page}") for page in ("", "3")]
    assert tuple(reply.status_code for reply in replies) == expected


def test_the_suggestion_of_a_wrong_endpoint(app: Flask) -> None:
    """A BuildError suggests the endpoint that is most alike."""
    with app.test_request_context("/books/"):
        assert url_for(".index") == url_for("books.index") == "/books/"
        with pytest.raises(BuildError, match=r"Did you mean 'books\.index'"):
            url_for("index")


def test_a_dot_outside_of_blueprints(app: Flask) -> None:
    """Outside of blueprints url_for(".index") is the application's `index`."""
    match = "Could not build url for endpoint 'index'"
    with app.test_request_context("/start"):
        with pytest.raises(BuildError, match=match):
            url_for(".index")
        app.add_url_rule("/start", "index", lambda: "start")
        assert url_for(".index") == "/start"
