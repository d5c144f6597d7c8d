"""The claims of `api-basics` about libraries that check bodies."""

import msgspec
import pytest


class Book(msgspec.Struct, forbid_unknown_fields=True):
    """What a client sends, as a type."""

    title: str
    year: int = 0


def test_msgspec_reads_into_a_type() -> None:
    """A body that fits becomes an object of the type."""
    book = msgspec.json.decode(b'{"title": "Emma"}', type=Book)
    assert book == Book("Emma")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            b'{"title": 1, "year": "x"}',
            "Expected `str`, got `int` - at `$.title`",
        ),
        (b"[]", "Expected `object`, got `array`"),
        (b'{"title": "", "color": 1}', "contains unknown field `color`"),
    ],
)
def test_msgspec_names_the_first_fault(body: bytes, message: str) -> None:
    """It says where the first fault is, and no more."""
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.json.decode(body, type=Book)
    assert message in str(caught.value)
    assert "year" not in str(caught.value)
