"""Fields as three libraries declare them, and what they make of a body."""

from typing import Any

import msgspec
from marshmallow import Schema, fields
from marshmallow.exceptions import ValidationError as MarshmallowError
from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as PydanticError

FINE = {"title": "Dune", "pages": 412}
REFUSED = "refused"


class Struct(msgspec.Struct):
    """The fields for msgspec, as they are by default."""

    title: str
    pages: int


class Closed(msgspec.Struct, forbid_unknown_fields=True):
    """The fields for msgspec, and no other ones."""

    title: str
    pages: int


class Table(Schema):
    """The fields for marshmallow, as they are by default."""

    title = fields.String(required=True)
    pages = fields.Integer(required=True)


class Strict(Schema):
    """The fields for marshmallow, without conversion."""

    title = fields.String(required=True)
    pages = fields.Integer(required=True, strict=True)


class Model(BaseModel):
    """The fields for pydantic, as they are by default."""

    title: str
    pages: int


class StrictModel(BaseModel):
    """The fields for pydantic, without conversion, and no other ones."""

    model_config = ConfigDict(strict=True, extra="forbid")

    title: str
    pages: int


def check(kind: type[Any], body: object) -> object:
    """The pages that a library read, or that it refused the body."""
    try:
        if issubclass(kind, msgspec.Struct):
            return msgspec.convert(body, kind).pages  # type: ignore[attr-defined]
        if issubclass(kind, Schema):
            return kind().load(body)["pages"]  # type: ignore[arg-type]
        return kind.model_validate(body).pages
    except (msgspec.ValidationError, MarshmallowError, PydanticError):
        return REFUSED
