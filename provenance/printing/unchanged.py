"""Whether files are as they were when the tests ran; each is read once."""

from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT
from provenance.pages.fences import Block
from provenance.record import MAKE_RECORD, FileProof, Record, digest
from provenance.transcripts.programs import files_of, program_of


class Unchanged:
    """The files that a page shows; another page looks at them again."""

    def __init__(self, record: Record, root: Path = ROOT) -> None:
        self.record = record
        self.root = root
        self._digests: dict[str, str] = {}
        self._programs: set[Path] = set()

    def file(self, source: str, where: str) -> FileProof:
        """What the record says of ``source``.

        Raises:
            ProvenanceError: it has changed since the tests ran.
        """
        if source not in self._digests:
            self._digests[source] = digest(self.root / source)
        file = self.record.files.get(source)
        if file is None or file.sha256 != self._digests[source]:
            what = f"{source} has changed since the tests ran"
            raise ProvenanceError(where, what, f"{MAKE_RECORD}.")
        return file

    def check_program(self, block: Block) -> None:
        """Look at all files of the program that a transcript stands beside.

        Raises:
            ProvenanceError: there is none, or one of its files has changed.
        """
        try:
            program = program_of(self.root / block.source)
        except FileNotFoundError:
            what = f"{block.source} has no program of its name"
            raise ProvenanceError(block.where, what, "Add it.") from None
        if program not in self._programs:
            for path in files_of(program):
                name = path.relative_to(self.root).as_posix()
                self.file(name, block.where)
            self._programs.add(program)
