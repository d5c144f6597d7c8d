"""A recorded command as the reader's shell takes it apart."""

import shlex

#: What a shell (POSIX, bash or zsh) does not take as it stands: it ends the
#: command, starts another, or puts something else in its place.
SPECIAL = frozenset("&;|<>()$`*?[]{}~!#")
#: Between double quotes it still does this with a few.
SPECIAL_IN_QUOTES = frozenset("$`!")


def words_of(line: str) -> list[str]:
    """The words of a command that is typed in one line.

    Raises:
        ValueError: a shell would make something else of a character, or a
            quotation mark is not closed.
    """
    for place, character in enumerate(line):
        if character in _special_at(line[:place]):
            message = f"{line!r}: a shell does not take {character} as it is"
            raise ValueError(f"{message}. Put it between quotation marks.")
    return shlex.split(line)


def _special_at(before: str) -> frozenset[str]:
    """What is special behind a beginning of a command."""
    quote, escaped = "", False
    for character in before:
        if escaped:
            escaped = False
        elif character == "\\" and quote != "'":
            escaped = True
        elif character == quote:
            quote = ""
        elif character in "'\"" and not quote:
            quote = character
    if escaped or quote == "'":
        return frozenset()
    return SPECIAL_IN_QUOTES if quote else SPECIAL
