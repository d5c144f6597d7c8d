"""Names of members: which of them are the same, and which are refused."""

import unicodedata
from typing import Final

from reference.services.texts import JOINERS, VARIATION_SELECTORS, fault_of
from reference.storage.models.member import NAME_LENGTH

# Their letters look alike; a word in two of them is meant to deceive.
LOOK_ALIKES: Final = frozenset({"LATIN", "CYRILLIC", "GREEK"})


def name_key(name: str) -> str:
    """Write names equally that people take for the same.

    Upper and lower case, wide and narrow letters, composed and decomposed
    accents make no difference, nor does what joins letters.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = "".join(
        char for char in plain if char not in JOINERS | VARIATION_SELECTORS
    )
    return unicodedata.normalize("NFKC", kept)


def name_fault(name: object) -> str | None:
    """Say what keeps a value from being the name of a member."""
    if fault := fault_of(name, NAME_LENGTH):
        return fault
    scripts = {
        unicodedata.name(char, "").split(" ")[0] for char in name_key(str(name))
    }
    if len(scripts & LOOK_ALIKES) > 1:
        return "must not mix letters that look alike"
    return None
