"""The record: what a test run proved.  Written by pytest, read by the site.

One JSON file (``build/provenance.json``, never in git)::

    format       4
    status       "passed", or "failed" when any test of the run failed
    python       version of the interpreter
    date         day of the run in UTC, as 2026-12-31
    tools        {"curl": version or "stand-in"}
    inputs       {path: sha256} of all that the tests depend on; "": unknown
    packages     {distribution: version} of what the shown files import
    tests        [{id, claim, path, line, cases}]; the others point in here
    files        {path: {sha256, lines, imported, partial, unrendered,
                        packages, tests, failure}}
    corrections  {ledger id: [tests]}

``lines`` maps each executable line of a Python file to the tests that ran it;
``imported`` are those that run when the file is imported, ``partial`` those one
of whose branches no test took.  ``tests`` used a file that is not Python (a
template, a transcript); ``unrendered`` are the lines of a template at which a
part begins that no test rendered.  ``failure`` is what a counter-example did:
``{"type", "message", "line"}`` or ``{"answer"}``; ``{"differs": case}`` if the
cases do not agree.
"""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from provenance.errors import ProvenanceError
from provenance.layout import RECORD, ROOT, relative

FORMAT = 4
MAKE_RECORD = "Run `python -m nox -s tests`"


@dataclass
class Test:
    """A test function: ``claim`` is its docstring, ``cases`` its runs."""

    id: str
    claim: str
    path: str
    line: int
    cases: int = 1

    @property
    def name(self) -> str:
        """The function's name, without its file."""
        return self.id.split("::", 1)[1]


@dataclass
class FileProof:
    """What the run says about one file; the fields are described above."""

    sha256: str
    lines: dict[int, list[int]] = field(default_factory=dict)
    imported: list[int] = field(default_factory=list)
    partial: list[int] = field(default_factory=list)
    unrendered: list[int] = field(default_factory=list)
    packages: list[str] = field(default_factory=list)
    tests: list[int] = field(default_factory=list)
    failure: dict[str, Any] | None = None


@dataclass
class Record:
    """The whole file; ``status`` is "passed" or "failed"."""

    status: str
    python: str
    tools: dict[str, str] = field(default_factory=dict)
    packages: dict[str, str] = field(default_factory=dict)
    tests: list[Test] = field(default_factory=list)
    files: dict[str, FileProof] = field(default_factory=dict)
    corrections: dict[str, list[int]] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)
    # Two runs on two days prove the same.
    date: str = field(default="", compare=False)

    def save(self, path: Path) -> None:
        """Write the record, making its folder if need be."""
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {
            "format": FORMAT,
            **vars(self),
            "tests": [vars(test) for test in self.tests],
            "files": {name: vars(proof) for name, proof in self.files.items()},
        }
        path.write_text(json.dumps(data) + "\n", encoding="utf-8")


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, line ends folded so that git may turn them."""
    content = path.read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def load_record(path: Path = RECORD, root: Path = ROOT) -> Record:
    """Read the record of a green run.

    Raises:
        ProvenanceError: there is none, it is of another format, or it is red.
    """
    where = relative(path, root)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        what = "there is no record of a test run"
        raise ProvenanceError(where, what, f"{MAKE_RECORD}.") from None
    except ValueError:
        what = "the record is not JSON"
        raise ProvenanceError(where, what, f"{MAKE_RECORD} again.") from None
    if not isinstance(data, dict) or data.pop("format", None) != FORMAT:
        what = "the record was written by another version of the project"
        raise ProvenanceError(where, what, f"{MAKE_RECORD} again.")
    if data["status"] != "passed":
        what = "the recorded test run failed"
        raise ProvenanceError(where, what, f"{MAKE_RECORD} until it passes.")
    data["tests"] = [Test(**test) for test in data["tests"]]
    files: dict[str, dict[str, Any]] = data["files"]
    data["files"] = {name: _file_proof(p) for name, p in files.items()}
    return Record(**data)


def _file_proof(data: dict[str, Any]) -> FileProof:
    proof = FileProof(**data)
    # Most lines have the tests of others: one list for all of those.
    same: dict[tuple[int, ...], list[int]] = {}
    proof.lines = {
        int(line): same.setdefault(tuple(tests), tests)
        for line, tests in proof.lines.items()
    }
    return proof
