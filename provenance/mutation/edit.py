"""Try the mutants of an edit: of the shown lines that are not in git yet."""

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from provenance.layout import ROOT
from provenance.mutation.reasons import load_reasons, unexplained
from provenance.mutation.results import Result, load_results
from provenance.mutation.shown import Target, is_new, targets
from provenance.mutation.trying import try_mutants


def mutants_of_edit(paths: Sequence[str] = (), root: Path = ROOT) -> bool:
    """Try the mutants of edited lines that pages show, and print survivors.

    Args:
        paths: the edited files, from the root; by default those that have
            changed since their mutants were tried.
        root: the project's folder.

    Returns:
        Whether tests notice all of them, but for those with a reason.

    Raises:
        ProvenanceError: the tests cannot be used.
    """
    known = load_results()
    edited = [
        _edited(target, root)
        for target in targets(root)
        if (target.path in paths if paths else is_new(target, known))
    ]
    todo = [target for target in edited if target.mutants]
    results: dict[str, Result] = {}
    if todo:
        try_mutants(todo, results.__setitem__, root)
    alive = unexplained(results, load_reasons())
    for path, survivor in alive:
        print(f"{path}:{survivor.line}: no test notices {survivor.told}")
    count = sum(result.mutants for result in results.values())
    lines = sum(len(target.lines) for target in edited)
    print(f"{count} mutants of {lines} edited lines, {len(alive)} not noticed.")
    return not alive


def _edited(target: Target, root: Path) -> Target:
    """The target with those of its lines that the last commit has not."""
    words = ("git", "show", f"HEAD:./{target.path}")
    done = subprocess.run(words, cwd=root, capture_output=True, check=False)
    old, new = done.stdout.decode().splitlines(), target.text.splitlines()
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    lines = {
        number
        for kind, _, _, first, last in changes
        if kind != "equal"
        for number in range(first + 1, last + 1)
    }
    return replace(target, lines=target.lines & lines)
