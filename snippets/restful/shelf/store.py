from dataclasses import asdict, dataclass, replace
from itertools import count, islice
from threading import Lock
from typing import Any

from werkzeug.exceptions import Conflict, NotFound

Fields = dict[str, Any]


@dataclass
class Book:
    number: int
    isbn: str
    title: str
    pages: int


books: dict[int, Book] = {}  # by number, in this order; a table in a database
numbers = count(1)
lock = Lock()


def _keep(book: Book) -> Fields:
    for other in books.values():
        if other.isbn == book.isbn and other.number != book.number:
            raise Conflict(f"Book {other.number} has this ISBN.")
    books[book.number] = book
    return asdict(book)


def add(fields: Fields) -> Fields:
    with lock:
        return _keep(Book(number=next(numbers), **fields))


def find(number: int) -> Book:
    if number not in books:
        raise NotFound(f"There is no book {number}.")
    return books[number]


def change(number: int, fields: Fields) -> Fields:
    with lock:
        return _keep(replace(find(number), **fields))


def remove(number: int) -> None:
    with lock:
        del books[find(number).number]


def page(after: int, limit: int) -> Fields:
    """Up to `limit` books behind a number, and where the next page starts."""
    with lock:
        rest = (book for book in books.values() if book.number > after)
        found = list(islice(rest, limit + 1))
    more = found[limit - 1].number if len(found) > limit else None
    return {"books": [asdict(book) for book in found[:limit]], "next": more}
