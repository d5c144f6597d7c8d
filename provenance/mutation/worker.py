"""A process inside of a copy of the project that tries mutants of its files.

``python -m provenance.mutation.worker`` reads a job from each line of its
input: a file, its mutants and the cases for each.  It answers with a line for
each mutant, the case that fails with it or an empty one, and with an empty
object when the job is done.
"""

import json
import os
import sys
from pathlib import Path

from provenance.mutation.preload import preload
from provenance.mutation.trial import Trial


def main() -> None:
    """Try the jobs that come in."""
    answers = os.dup(1)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    for number, line in enumerate(sys.stdin):
        if number == 1:
            # One job alone imports less than all jobs would.
            preload(Path.cwd())
        Trial(json.loads(line), answers).run()
        os.write(answers, b"{}\n")


if __name__ == "__main__":
    main()
