"""A project whose tests run, and run again as far as changes touch them."""

import re
from collections.abc import Sequence
from pathlib import Path

from tests.provenance.again_files import FILES
from tests.provenance.inner import RECORD, RECORDING, make, run

PROVING = ("tests/snippets", "tests/reference")
_RAN = re.compile(r"^(?:PASSED|FAILED) (\S+)", re.MULTILINE)


class Project:
    """Files, a record, and the run that it comes from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        make(root)
        for name, text in FILES.items():
            self.write(name, text)
        self.status, self.ran = self.again()

    def write(self, name: str, text: str) -> None:
        """Write a file, making its folder if need be."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text of a file."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def again(
        self, *options: str, tests: Sequence[str] = PROVING
    ) -> tuple[int, set[str]]:
        """Prove what changes touch; return the status and which cases ran."""
        words = [*tests, "-rA", *RECORDING, "--provenance-again", *options]
        done = run(self.root, *words)
        return done.returncode, set(_RAN.findall(done.stdout))

    def record(self) -> str | None:
        """The text of the record, if there is one."""
        path = self.root / RECORD
        return path.read_text(encoding="utf-8") if path.exists() else None

    def whole_record(self) -> str:
        """What a whole run of the project as it is now would record."""
        other = "build/whole.json"
        run(self.root, *PROVING, RECORDING[0], f"--provenance={other}")
        return (self.root / other).read_text(encoding="utf-8")
