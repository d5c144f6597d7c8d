"""``python -m provenance``: record, check, build and serve."""

import argparse
import shutil
import sys
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.matrix.gate import matrix
from provenance.matrix.results import KINDS
from provenance.mutation.gate import mutants
from provenance.printing.proof import Prover
from provenance.record import load_record
from provenance.site.claims import claims
from provenance.site.edits import prove_edit
from provenance.site.mkdocs import BuildError
from provenance.site.readme import write_figures
from provenance.site.serve import serve
from provenance.site.verified import (
    build_verified,
    check,
    prove,
)
from provenance.transcripts.recorder import all_transcripts, record


def main(arguments: list[str] | None = None) -> int:
    """Run a command of the chain; return the exit status."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.command == "record":
            return _record(asked.paths or all_transcripts())
        if asked.command == "check":
            check()
            print("Everything that the pages show is proven.")
        elif asked.command == "claims":
            print(claims(asked.topic, load_record()))
        elif asked.command == "figures":
            _figures()
        elif asked.command == "mutants":
            prove()
            return int(not mutants(asked.paths, everything=asked.all))
        elif asked.command == "prove":
            return int(not prove_edit(asked.paths))
        elif asked.command == "matrix":
            return int(not matrix(asked.kind, everything=asked.all))
        elif asked.command == "build":
            build_verified()
        else:
            serve(asked.port)
    except (BuildError, OSError, ProvenanceError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    """What the commands are called, and what they take."""
    parser = argparse.ArgumentParser(prog="python -m provenance")
    commands = parser.add_subparsers(dest="command", required=True)
    text = "run the commands of transcripts again and rewrite the outputs"
    recording = commands.add_parser("record", help=text)
    text = "the transcripts; all of them by default"
    recording.add_argument("paths", nargs="*", type=Path, help=text)
    text = "list every block, page and correction that is not proven"
    commands.add_parser("check", help=text)
    text = "print a topic's sentences in both languages, and their proofs"
    claiming = commands.add_parser("claims", help=text)
    claiming.add_argument("topic")
    text = "bring the table of README up to date"
    commands.add_parser("figures", help=text)
    text = "change shown lines, one at a time: a test has to notice"
    mutating = commands.add_parser("mutants", help=text)
    text = "beginnings of paths; all by default"
    mutating.add_argument("paths", nargs="*", help=text)
    text = "also try files that have not changed since they were tried"
    mutating.add_argument("--all", action="store_true", help=text)
    text = "prove an edit: its tests, the checks, its pages, its mutants"
    proving = commands.add_parser("prove", help=text)
    text = "the edited files"
    proving.add_argument("paths", nargs="+", type=Path, help=text)
    text = "run the proving tests on this Python; keep how the topics ended"
    trying = commands.add_parser("matrix", help=text)
    text = "which versions of the libraries are installed"
    trying.add_argument("kind", choices=KINDS, help=text)
    text = "also those of topics that passed there and have not changed since"
    trying.add_argument("--all", action="store_true", help=text)
    text = "run the tests if need be, check, and build both languages"
    commands.add_parser("build", help=text)
    text = "build, serve, and rebuild when a file changes"
    serving = commands.add_parser("serve", help=text)
    serving.add_argument("--port", type=int, default=8000)
    return parser


def _figures() -> None:
    """Rewrite the table of README if what it counts has changed."""
    check()
    new = write_figures(Prover(load_record()))
    print("README has new figures." if new else "No figure changed.")


def _record(paths: list[Path]) -> int:
    """Rewrite transcripts and print the differences."""
    if shutil.which("curl") is None:
        fix = "Install curl and try again."
        print(f"Recording needs curl itself. {fix}", file=sys.stderr)
        return 1
    changes = []
    for number, path in enumerate(paths, 1):
        print(f"[{number}/{len(paths)}] {path}", file=sys.stderr)
        changes += record([path])
    print("\n".join(changes) or "No transcript changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
