"""What became of the tests on other versions: ``tests/matrix.json``."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, SHOWN

#: The results, by the kind of versions and by the minor version of Python.
FILE = "tests/matrix.json"
#: The versions that are locked, and the lowest that `pyproject.toml` allows.
KINDS = ("newest", "lowest")

REFERENCE = SHOWN[1]
LOCK = "requirements/tests.txt"


@dataclass(frozen=True)
class Outcome:
    """How the cases of a topic ended; ``digest`` tells of which state."""

    digest: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    @property
    def cases(self) -> int:
        """How many there are."""
        return self.passed + self.failed + self.skipped

    @property
    def is_green(self) -> bool:
        """Whether each case passed, and there are any."""
        return self.passed == self.cases > 0


@dataclass(frozen=True)
class Tried:
    """A run of all tests: when, on which versions, and how topics ended."""

    python: str
    packages: dict[str, str]
    date: str
    topics: dict[str, Outcome]


Results = dict[str, dict[str, Tried]]


def load_results(root: Path = ROOT) -> Results:
    """The runs by kind of versions and Python; none before the first.

    Raises:
        ProvenanceError: the file cannot be read.
    """
    path = root / FILE
    if not path.exists():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {
            kind: {minor: _tried(**run) for minor, run in runs.items()}
            for kind, runs in data.items()
        }
    except (AttributeError, TypeError, ValueError) as error:
        what = f"the results cannot be read ({error})"
        fix = "Restore it, or delete it and run `python -m nox -s matrix`."
        raise ProvenanceError(FILE, what, fix) from None


def save_results(results: Results, root: Path = ROOT) -> None:
    """Write the results, the kinds and the versions of Python in order."""
    data = {
        kind: {
            minor: asdict(results[kind][minor])
            for minor in sorted(results[kind], key=in_order)
        }
        for kind in KINDS
        if kind in results
    }
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    (root / FILE).write_text(text, encoding="utf-8")


def in_order(minor: str) -> list[int]:
    """Sort 3.9 in front of 3.10."""
    return [int(part) for part in minor.split(".")]


def digest_of(topic: str, inputs: Mapping[str, str]) -> str:
    """What a topic's outcome speaks of: programs, tests and locked versions.

    Args:
        topic: the name of its folder, or ``reference``.
        inputs: the digests of the inputs of the tests, by path.
    """
    folder = topic if topic == REFERENCE else f"{SHOWN[0]}/{topic}"
    folders = (f"{folder}/", f"tests/{folder}/")
    parts = [
        f"{path} {inputs[path]}\n"
        for path in sorted(inputs)
        if path.startswith(folders) or path == LOCK
    ]
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def _tried(topics: dict[str, dict[str, object]], **run: object) -> Tried:
    outcomes = {name: Outcome(**found) for name, found in topics.items()}  # type: ignore[arg-type]
    return Tried(topics=outcomes, **run)  # type: ignore[arg-type]
