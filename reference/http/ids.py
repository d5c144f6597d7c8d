"""Numbers of rows in addresses."""

from typing import Final

from werkzeug.routing import IntegerConverter, Map

# The largest INTEGER of PostgreSQL; SQLAlchemy casts to that type to compare.
LARGEST_ID: Final = 2**31 - 1


# --8<-- [start:id-converter]
class IdConverter(IntegerConverter):
    """`<id:sample_id>`: a number that fits into a column, else 404."""

    def __init__(self, url_map: Map) -> None:
        """Set the limit once, for every rule."""
        super().__init__(url_map, max=LARGEST_ID)


# --8<-- [end:id-converter]
