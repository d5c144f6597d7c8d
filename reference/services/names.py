"""Names of members: which of them are the same, and which are refused.

A name has something to call its member by: a letter or a digit.

Letters of one script that look alike stay different, such as `l` and `I` or
`a` and `\u0251`; so do whole words of two scripts, and signs. Against these
only a list of look-alikes helps (UTS 39, 4).
"""

import unicodedata
from itertools import groupby
from typing import Final

from reference.services.characters import IGNORABLE
from reference.services.texts import fault_of
from reference.storage.models.member import NAME_LENGTH

# Chinese, Japanese and Korean are written with several scripts, and with ours
# (UTS 39, 5.2, "Highly Restrictive").
EAST_ASIAN: Final = frozenset(
    {
        "BOPOMOFO",
        "CJK",
        "HANGUL",
        "HIRAGANA",
        "IDEOGRAPHIC",
        "KATAKANA",
        "LATIN",
    }
)
# More marks on one letter draw over the lines around it; UTS 39, 5.4, has the
# same limit.
MOST_MARKS: Final = 4
# They take no place of their own.
MARKS: Final = frozenset({"Me", "Mn"})
# Letters with or without upper case. Modifier letters go with many scripts.
LETTERS: Final = frozenset({"Ll", "Lo", "Lt", "Lu"})
DIGITS: Final = "Nd"
# How the names of Arabic digits begin.
ARABIC: Final = frozenset({"ARABIC-INDIC", "EXTENDED"})


def name_key(name: str) -> str:
    """Write names equally that people take for the same.

    Upper and lower case, wide and narrow letters, composed and decomposed
    accents make no difference, nor do the number of blanks and what cannot
    be seen.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = "".join(char for char in plain if char not in IGNORABLE)
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def name_fault(name: object) -> str | None:
    """Say what keeps a value from being the name of a member."""
    if fault := fault_of(name, NAME_LENGTH):
        return fault
    if not any(map(str.isalnum, str(name))):
        return "must have a letter or a digit"
    if most_marks(str(name)) > MOST_MARKS:
        return f"must not have more than {MOST_MARKS} marks on a letter"
    scripts = scripts_of(name_key(str(name)))
    if len(scripts) > 1 and not scripts <= EAST_ASIAN:
        return "must not mix letters or digits of several scripts"
    return None


def most_marks(text: str) -> int:
    """Count the marks that stand on top of each other, where they are most."""
    plain = unicodedata.normalize("NFD", text)
    seen = (char for char in plain if char not in IGNORABLE)
    runs = groupby(seen, lambda char: unicodedata.category(char) in MARKS)
    return max((len(list(run)) for marks, run in runs if marks), default=0)


def scripts_of(text: str) -> set[str]:
    """Name the scripts of letters and digits; 0 to 9 go with all of them."""
    return {script_of(char) for char in text if has_script(char)}


def has_script(char: str) -> bool:
    """Tell what belongs to one script."""
    kind = unicodedata.category(char)
    return kind in LETTERS or (kind == DIGITS and not char.isascii())


def script_of(char: str) -> str:
    """Name a script: the name of a letter or digit begins with it."""
    first, *_ = unicodedata.name(char, "").split(" ")
    return "ARABIC" if first in ARABIC else first
