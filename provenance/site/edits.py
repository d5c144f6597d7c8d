"""Prove an edit: what it touches is tested, shown and changed again."""

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from threading import Lock

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.mutation.edit import mutants_of_edit
from provenance.site.build import SITE
from provenance.site.mkdocs import BuildError
from provenance.site.verified import build_verified, prove

_TRYING = Lock()


def prove_edit(paths: Sequence[Path]) -> bool:
    """Run the tests and checks, build the pages, try the mutants of an edit.

    Returns:
        Whether tests notice each change of the edited lines.

    Raises:
        BuildError: what is wrong, where, and what to do.
        ProvenanceError: the mutants cannot be tried.
    """
    names = [_name(path) for path in paths]
    prove()
    with ProcessPoolExecutor(1, get_context("fork")) as beside:
        noticed = beside.submit(mutants_of_edit, names)
        build_verified(whole=not SITE.is_dir())
        return noticed.result()


def tell_survivors() -> None:
    """Try the mutants of all edits, one thread at a time, and print."""
    with _TRYING:
        try:
            mutants_of_edit()
        except ProvenanceError as error:
            print(error, file=sys.stderr)


def _name(path: Path) -> str:
    whole = path.resolve()
    if not whole.is_file() or not whole.is_relative_to(ROOT):
        message = f"{path}: the project has no such file. Correct the path."
        raise BuildError(message)
    return relative(whole)
