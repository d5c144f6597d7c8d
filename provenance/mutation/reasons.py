"""Why some mutants may survive: ``tests/mutants/<topic>.toml``, by hand."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from provenance.mutation.results import FOLDER, Result, Survivor


@dataclass(frozen=True)
class Reason:
    """Why a change of a line makes no difference that a test could show.

    ``code`` is the line without its indentation; ``old`` and ``new`` are those
    of the mutant.
    """

    path: str
    code: str
    old: str
    new: str
    reason: str

    def fits(self, path: str, survivor: Survivor) -> bool:
        """Tell whether it speaks of a survivor."""
        return (self.path, self.code, self.old, self.new) == (
            path,
            survivor.code,
            survivor.old,
            survivor.new,
        )


def load_reasons(folder: Path = FOLDER) -> list[Reason]:
    """The reasons of all topics."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [Reason(**entry) for entry in data["survivor"]]
    return found


def unexplained(
    results: Mapping[str, Result], reasons: Iterable[Reason]
) -> list[tuple[str, Survivor]]:
    """The survivors that no reason speaks of, with their files."""
    known = list(reasons)
    return [
        (path, survivor)
        for path, result in sorted(results.items())
        for survivor in result.survivors
        if not any(reason.fits(path, survivor) for reason in known)
    ]


def needless(
    results: Mapping[str, Result], reasons: Iterable[Reason]
) -> list[Reason]:
    """The reasons that speak of no survivor."""
    alive = [(p, s) for p, r in results.items() for s in r.survivors]
    return [
        reason
        for reason in reasons
        if not any(reason.fits(path, survivor) for path, survivor in alive)
    ]
