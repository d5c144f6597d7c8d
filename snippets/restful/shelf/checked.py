from typing import Annotated, Any

from flask import request
from msgspec import (
    UNSET,
    Meta,
    Struct,
    UnsetType,
    ValidationError,
    convert,
    to_builtins,
)
from werkzeug.exceptions import UnprocessableEntity

Isbn = Annotated[str, Meta(pattern=r"^[0-9]{13}\Z")]
Title = Annotated[str, Meta(min_length=1, max_length=100)]
Pages = Annotated[int, Meta(ge=1, le=10_000)]


class BookIn(Struct, forbid_unknown_fields=True):
    isbn: Isbn
    title: Title
    pages: Pages


class Changes(Struct, forbid_unknown_fields=True):
    isbn: Isbn | UnsetType = UNSET
    title: Title | UnsetType = UNSET
    pages: Pages | UnsetType = UNSET


class Page(Struct):
    after: Annotated[int, Meta(ge=0)] = 0
    limit: Annotated[int, Meta(ge=1, le=100)] = 20


def check(value: object, kind: type[Struct]) -> dict[str, Any]:
    """Only texts are turned into numbers that came as texts: strict=False."""
    try:
        checked = convert(value, kind, strict=kind is not Page)
    except ValidationError as error:
        raise UnprocessableEntity(str(error)) from error
    fields: dict[str, Any] = to_builtins(checked)
    return fields


def body_as(kind: type[Struct]) -> dict[str, Any]:
    return check(request.get_json(), kind)


def query_as(kind: type[Struct]) -> dict[str, Any]:
    return check(request.args.to_dict(), kind)
