from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Isbn = Annotated[str, Field(pattern=r"^[0-9]{13}$")]
Title = Annotated[str, Field(min_length=1, max_length=100)]
Pages = Annotated[int, Field(ge=1, le=10_000)]


class BookIn(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    isbn: Isbn
    title: Title
    pages: Pages


class Changes(BookIn):
    """A field may be missing, but not null."""

    # No default is validated. Those of a factory are not in the document
    # either, where clients would fill them in.
    isbn: Isbn = Field(default_factory=str)
    title: Title = Field(default_factory=str)
    pages: Pages = Field(default_factory=int)


class BookOut(BaseModel):
    number: int
    isbn: str
    title: str
    pages: int


class Page(BaseModel):
    after: Annotated[int, Field(ge=0)] = 0
    limit: Annotated[int, Field(ge=1, le=100)] = 20


class Shelf(BaseModel):
    books: list[BookOut]
    next: int | None
