"""The body of a request that creates a sample."""

from dataclasses import dataclass
from typing import Self

from reference.http.problems import InvalidBodyError
from reference.services.texts import fault_of
from reference.storage.models.member import NAME_LENGTH
from reference.storage.models.sample import NOTE_LENGTH, TITLE_LENGTH

LIMITS = {
    "member": NAME_LENGTH,
    "title": TITLE_LENGTH,
    "note": NOTE_LENGTH,
}


# --8<-- [start:sample-body]
@dataclass(frozen=True)
class SampleBody:
    """What a client sends, checked."""

    member: str
    title: str
    note: str

    @classmethod
    def from_json(cls, data: object) -> Self:
        """Check everything at once; raise `InvalidBodyError`, a 422."""
        if not isinstance(data, dict):
            raise InvalidBodyError({"#": "must be an object"})
        faults = {
            f"#/{field}": fault
            for field, limit in LIMITS.items()
            if (fault := fault_of(data.get(field), limit))
        }
        if data.keys() - LIMITS:
            faults["#"] = "has fields besides " + ", ".join(LIMITS)
        if faults:
            raise InvalidBodyError(faults)
        return cls(**data)


# --8<-- [end:sample-body]
