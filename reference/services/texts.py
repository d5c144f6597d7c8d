"""What a line of text from outside has to be before it is stored."""

import unicodedata
from typing import Final

# Control characters, lone surrogates, separators of lines and paragraphs:
# no line has them, and a database may refuse them (NUL on PostgreSQL).
NOT_ONE_LINE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
# They join letters and emoji, as Persian, Hindi and families need it.
JOINERS: Final = frozenset("\u200c\u200d")
# They are not of category Cf and show nothing all the same.
BLANK_LETTERS: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
)
# Chooses between two forms of the character in front: text or emoji.
VARIATION_SELECTORS: Final = frozenset("\ufe0e\ufe0f")


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


def is_invisible(char: str) -> bool:
    """Tell what shows nothing, or turns the direction of the text around it."""
    formats = unicodedata.category(char) == "Cf" and char not in JOINERS
    return formats or char in BLANK_LETTERS


def is_visible(char: str) -> bool:
    """Tell what can be seen by itself."""
    return char not in JOINERS | VARIATION_SELECTORS and not char.isspace()
