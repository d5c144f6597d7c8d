"""What the fields of a body have to be, in both versions."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from reference.http.problems import InvalidBodyError
from reference.services.passwords import LONGEST
from reference.services.texts import fault_of
from reference.storage.models.member import NAME_LENGTH
from reference.storage.models.sample import NOTE_LENGTH, TITLE_LENGTH

# Each says what keeps a value from being used, or None.
Rules = Mapping[str, Callable[[object], str | None]]


def line(limit: int) -> Callable[[object], str | None]:
    """Make the rule for a line of text."""
    return partial(fault_of, limit=limit)


def password_fault(value: object) -> str | None:
    """Say what keeps a value from being tried as a password."""
    if not isinstance(value, str):
        return "must be text"
    if not 1 <= len(value) <= LONGEST:
        return f"must have 1 to {LONGEST} characters"
    return None


NO_OBJECT: Final = "must be an object"
SAMPLE: Final[Rules] = {"title": line(TITLE_LENGTH), "note": line(NOTE_LENGTH)}
LOGIN: Final[Rules] = {"name": line(NAME_LENGTH), "password": password_fault}


# --8<-- [start:checked]
def checked(
    data: object, rules: Rules, *, partly: bool = False
) -> dict[str, str]:
    """Check everything at once; raise `InvalidBodyError`, a 422.

    `partly`: a field that was not sent is left out.
    """
    if not isinstance(data, dict):
        raise InvalidBodyError({"#": NO_OBJECT})
    faults = {
        f"#/{field}": fault
        for field, rule in rules.items()
        if (field in data or not partly) and (fault := rule(data.get(field)))
    }
    if data.keys() - rules.keys():
        faults["#"] = other_fields(rules)
    if faults:
        raise InvalidBodyError(faults)
    return data


# --8<-- [end:checked]


def other_fields(rules: Iterable[str]) -> str:
    """Say that there are fields which nobody knows."""
    return "has fields besides " + ", ".join(rules)
