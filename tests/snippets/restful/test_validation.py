"""The claims of the pages `restful` about libraries that check a body."""

from typing import Annotated

import msgspec
import pytest
from marshmallow import fields, validate
from marshmallow.exceptions import ValidationError as MarshmallowError
from pydantic import ValidationError as PydanticError

from tests.snippets.restful.libraries import (
    FINE,
    REFUSED,
    Closed,
    Model,
    Strict,
    StrictModel,
    Struct,
    Table,
    check,
)


@pytest.mark.parametrize(
    ("body", "by_default", "strictly"),
    [
        (FINE | {"pages": "7"}, (REFUSED, 7, 7), (REFUSED,) * 3),
        (FINE | {"pages": 7.0}, (REFUSED, 7, 7), (REFUSED,) * 3),
        (FINE | {"pages": 7.5}, (REFUSED, 7, REFUSED), (REFUSED,) * 3),
        (FINE | {"pages": True}, (REFUSED, REFUSED, 1), (REFUSED,) * 3),
        (FINE | {"owner": "ann"}, (412, REFUSED, 412), (REFUSED,) * 3),
        (FINE | {"title": 7}, (REFUSED,) * 3, (REFUSED,) * 3),
        (FINE | {"title": None}, (REFUSED,) * 3, (REFUSED,) * 3),
        ([], (REFUSED,) * 3, (REFUSED,) * 3),
        (None, (REFUSED,) * 3, (REFUSED,) * 3),
        ("a", (REFUSED,) * 3, (REFUSED,) * 3),
        (FINE, (412,) * 3, (412,) * 3),
    ],
)
def test_what_three_libraries_take(
    body: object, by_default: tuple[object, ...], strictly: tuple[object, ...]
) -> None:
    """By default they differ; set to be strict they refuse the same."""
    found = tuple(check(kind, body) for kind in (Struct, Table, Model))
    assert found == by_default
    found = tuple(check(kind, body) for kind in (Closed, Strict, StrictModel))
    assert found == strictly


def test_who_names_all_faults() -> None:
    """Msgspec names the first fault, the others name all."""
    body = {"title": 7, "pages": "x"}
    with pytest.raises(msgspec.ValidationError) as first:
        msgspec.convert(body, Struct)
    assert "title" in str(first.value)
    assert "pages" not in str(first.value)
    with pytest.raises(MarshmallowError) as both:
        Table().load(body)
    assert set(both.value.messages_dict) == {"title", "pages"}
    with pytest.raises(PydanticError) as all_faults:
        Model.model_validate(body)
    assert [e["loc"] for e in all_faults.value.errors()] == [
        ("title",),
        ("pages",),
    ]


@pytest.mark.parametrize(("end", "taken"), [("$", True), (r"\Z", False)])
def test_a_dollar_lets_a_line_end_in(end: str, *, taken: bool) -> None:
    r"""With `$` msgspec and marshmallow take a line end behind; with \Z not."""
    text, pattern = "9780441172719\n", rf"^[0-9]{{13}}{end}"
    kind = Annotated[str, msgspec.Meta(pattern=pattern)]
    field = fields.String(validate=validate.Regexp(pattern))
    if taken:
        assert msgspec.convert(text, kind) == text
        assert field.deserialize(text) == text
        return
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(text, kind)
    with pytest.raises(MarshmallowError):
        field.deserialize(text)
