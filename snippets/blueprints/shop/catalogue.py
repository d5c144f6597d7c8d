from typing import NamedTuple


class Book(NamedTuple):
    title: str
    author: int  # a key of AUTHORS


AUTHORS = {1: "Jane Austen", 2: "Frank Herbert"}
BOOKS = {1: Book("Emma", 1), 3: Book("Dune", 2), 7: Book("Persuasion", 1)}
