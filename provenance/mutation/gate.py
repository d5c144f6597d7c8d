"""``python -m provenance mutants``: try what has changed, and judge."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from provenance.mutation.cases import NO_LIMIT
from provenance.mutation.reasons import load_reasons, needless, unexplained
from provenance.mutation.results import (
    Result,
    killed,
    load_results,
    save_results,
)
from provenance.mutation.shown import Target, is_new, targets
from provenance.mutation.trying import try_mutants

#: Of the mutants of a topic at least so many per cent have to be killed.
LEAST = 97


def mutants(chosen: Sequence[str], *, everything: bool) -> bool:
    """Try mutants, keep the results, print the survivors.

    Args:
        chosen: beginnings of the paths to try; none means all.
        everything: also try files that have not changed since.

    Returns:
        Whether the tests notice enough: each survivor has its reason, each
        reason its survivor, and at least ``LEAST`` per cent are killed.

    Raises:
        ProvenanceError: the tests cannot be used, or no longer are there.
    """
    all_targets = targets()
    paths = {target.path for target in all_targets}
    results = {p: r for p, r in load_results().items() if p in paths}

    def keep(path: str, result: Result) -> None:
        results[path] = result
        save_results(results)

    todo = [
        target
        for target in all_targets
        if target.path.startswith(tuple(chosen) or "")
        and (everything or is_new(target, results))
    ]
    if todo:
        try_mutants(todo, keep)
        _try_without_limit(todo, results)
    save_results(results)
    return _judge(results)


def _try_without_limit(
    targets: Sequence[Target], results: dict[str, Result]
) -> None:
    """Ask all cases before it is said of a mutant that no test notices it."""
    lines: dict[str, set[int]] = defaultdict(set)
    for path, survivor in unexplained(results, load_reasons()):
        lines[path].add(survivor.line)
    again = [
        replace(target, lines=frozenset(lines[target.path]))
        for target in targets
        if target.path in lines
    ]

    def keep(path: str, result: Result) -> None:
        known = results[path].survivors
        kept = [s for s in known if s.line not in lines[path]]
        results[path].survivors = sorted([*kept, *result.survivors])

    if again:
        print("Trying survivors again, with all of their tests ...")
        try_mutants(again, keep, limit=NO_LIMIT)


def _judge(results: Mapping[str, Result]) -> bool:
    reasons = load_reasons()
    alive, idle = unexplained(results, reasons), needless(results, reasons)
    for path, survivor in alive:
        print(f"{path}:{survivor.line}: no test notices {survivor.told}")
    for reason in idle:
        print(f"{reason.path}: there is no such survivor: {reason.code}")
    few = False
    for topic, (dead, total) in killed(results).items():
        share = 100 * dead / total if total else 100
        few = few or share < LEAST
        print(f"{topic}: {dead} of {total} mutants killed, {share:.1f} %")
    return not (alive or idle or few)
