"""The claims of the page `errors` about exceptions of the domain."""

from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


def test_domain_errors_become_problems(load: Load) -> None:
    """The nearest registered base class handles an exception of the domain."""
    client = load("errors/domain.py").app.test_client()
    first = client.post("/books/dune/reservations")
    assert (first.status_code, first.json) == (201, {"reserved": "copy 1"})
    again = client.post("/books/dune/reservations")
    assert again.status_code == 409
    assert again.content_type == "application/problem+json"
    assert again.json == {
        "type": "https://shop.example/problems/out-of-stock",
        "title": "Out of stock",
        "status": 409,
        "detail": "No copy of dune is left.",
    }


def test_a_handler_of_the_class_itself_wins(load: Load) -> None:
    """A handler of the exception's own class wins over its base's handler."""
    client = load("errors/domain.py").app.test_client()
    unknown = client.post("/books/ulysses/reservations")
    assert unknown.status_code == 404
    assert unknown.content_type == "application/problem+json"
    assert unknown.json == {
        "type": "https://shop.example/problems/unknown-book",
        "title": "Unknown book",
        "status": 404,
        "detail": "There is no book called ulysses.",
    }


def test_the_rules_of_the_domain_need_no_request(load: Load) -> None:
    """The rule can be tested without Flask: it raises a plain exception."""
    shop = load("errors/domain.py")
    assert shop.reserve("dune") == "copy 1"
    with pytest.raises(shop.OutOfStockError) as caught:
        shop.reserve("dune")
    assert str(caught.value) == "out-of-stock: No copy of dune is left."
