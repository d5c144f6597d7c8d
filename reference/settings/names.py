"""Names of settings that nobody reads."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from reference.settings.rules import SettingError

# How much a name has to be like another one to be taken for a slip.
ALIKE: Final = 0.85


def check_names(names: Iterable[str], known: Iterable[str]) -> None:
    """Refuse a name that is nearly one of ours, and would be ignored."""
    names, known = set(names), set(known)
    for name in sorted(names - known):
        if near := get_close_matches(name.upper(), known, 1, ALIKE):
            message = f"There is no setting {name}. Is {near[0]} meant?"
            raise SettingError(message)
