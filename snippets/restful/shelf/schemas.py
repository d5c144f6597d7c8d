from marshmallow import Schema, fields
from marshmallow.validate import Length, Range, Regexp


class BookSchema(Schema):
    number = fields.Integer(dump_only=True)
    isbn = fields.String(required=True, validate=Regexp(r"[0-9]{13}\Z"))
    title = fields.String(required=True, validate=Length(1, 100))
    pages = fields.Integer(
        required=True, strict=True, validate=Range(1, 10_000)
    )


class ChangesSchema(BookSchema):
    """A class, so that the OpenAPI document has a name for it."""


class PageSchema(Schema):
    after = fields.Integer(load_default=0, validate=Range(0))
    limit = fields.Integer(load_default=20, validate=Range(1, 100))


class ShelfSchema(Schema):
    books = fields.List(fields.Nested(BookSchema))
    next = fields.Integer(allow_none=True)
