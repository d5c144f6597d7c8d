"""A table of one book, and where it is tried."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

BOTH = pytest.mark.parametrize("name", ["postgresql", "mariadb"])


class Base(DeclarativeBase):
    """The base of the table."""


class Book(Base):
    """A book, of which there are some copies."""

    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]


def copies(connection: Connection) -> int:
    """Read how many there are."""
    found: int | None = connection.scalar(text("SELECT copies FROM books"))
    return found or 0
