"""What a line of text from outside has to be before it is stored."""

import unicodedata
from typing import Final

from reference.services.characters import is_invisible, is_visible

# Control characters, lone surrogates, separators of lines and paragraphs:
# no line has them, and a database may refuse them (NUL on PostgreSQL).
NOT_ONE_LINE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})


def fault_of(value: object, limit: int) -> str | None:
    """Say what keeps `value` from being a line of 1 to `limit` characters."""
    if not isinstance(value, str):
        return "must be text"
    if not value or value != value.strip():
        return "must not be empty, nor begin or end with a space"
    if browser_length(value) > limit:
        return f"must have at most {limit} characters"
    if any(unicodedata.category(char) in NOT_ONE_LINE for char in value):
        return "must be one line without control characters"
    if any(map(is_invisible, value)) or not any(map(is_visible, value)):
        return "must not have invisible characters"
    return None


def browser_length(text: str) -> int:
    """Count as `maxlength` does: in UTF-16, where an emoji has two units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
