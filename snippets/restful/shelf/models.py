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
    """Defaults are not validated: a field may be missing, but not null."""

    isbn: Isbn = ""
    title: Title = ""
    pages: Pages = 0


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
