"""What a line of text from outside has to be before it is stored."""

import unicodedata
from typing import Final

# Control characters and lone surrogates: no line of text has them, and a
# database may refuse them (NUL on PostgreSQL, surrogates everywhere).
REFUSED: Final = frozenset({"Cc", "Cs"})


def fault_of(value: object, limit: int) -> str | None:
    """Say what keeps `value` from being a line of 1 to `limit` characters."""
    if not isinstance(value, str):
        return "must be text"
    if not value or value != value.strip():
        return "must not be empty, nor begin or end with a space"
    if len(value) > limit:
        return f"must have at most {limit} characters"
    if any(unicodedata.category(char) in REFUSED for char in value):
        return "must be one line without control characters"
    return None
