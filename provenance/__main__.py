"""``python -m provenance``: record transcripts, check the project."""

import argparse
import shutil
import sys
from pathlib import Path

from provenance.transcripts.recorder import all_transcripts, record


def main(arguments: list[str] | None = None) -> int:
    """Run a command of the chain; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m provenance")
    commands = parser.add_subparsers(dest="command", required=True)
    text = "run the commands of transcripts again and rewrite the outputs"
    recording = commands.add_parser("record", help=text)
    text = "the transcripts; all of them by default"
    recording.add_argument("paths", nargs="*", type=Path, help=text)
    asked = parser.parse_args(arguments)
    return _record(asked.paths or all_transcripts())


def _record(paths: list[Path]) -> int:
    if shutil.which("curl") is None:
        print("Recording needs curl itself: install it and try again.")
        return 1
    changes = []
    for number, path in enumerate(paths, 1):
        print(f"[{number}/{len(paths)}] {path}", file=sys.stderr)
        changes += record([path])
    print("\n".join(changes) or "No transcript changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
