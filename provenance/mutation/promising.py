"""Of too many cases, those that are likely to notice a change."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

#: The words of a text, and a name such as ``paging.py``.
WORD = re.compile(r"[^\W\d]\w+\.py\b|[^\W\d]\w{2,}")


def promising(
    cases: Iterable[str],
    around: str,
    seconds: Callable[[str], float],
    limit: float,
    root: Path,
) -> list[str]:
    """The quick ones first if all fit in, else those that speak of the change.

    A file of tests speaks of a place if it, or its name, has words from there,
    and the more so the fewer other files have them.

    Args:
        cases: pytest's names of the cases.
        around: the text around the change, and the name of its file.
        seconds: how long a case takes.
        limit: the seconds that all may take together; one case stays anyway.
        root: the project's folder.
    """
    quick = sorted(cases, key=seconds)
    if not quick or sum(map(seconds, quick)) <= limit:
        return quick
    scores = _scores({_file(case) for case in quick}, around, root)
    quick.sort(key=lambda case: -scores[_file(case)])
    return within(quick, seconds, limit)


def within(
    cases: list[str], seconds: Callable[[str], float], limit: float
) -> list[str]:
    """The first cases that take ``limit`` seconds together; one at least."""
    spent = list(accumulate(map(seconds, cases)))
    return cases[: max(1, bisect(spent, limit))]


def _file(case: str) -> str:
    return case.partition("::")[0]


def _scores(files: set[str], around: str, root: Path) -> dict[str, float]:
    words = {name: _words(root / name) for name in files}
    scores = dict.fromkeys(files, 0.0)
    for word in set(WORD.findall(around)):
        having = [name for name in files if word in words[name]]
        for name in having:
            scores[name] += 1 / len(having)
    return scores


@lru_cache(maxsize=1000)
def _words(path: Path) -> frozenset[str]:
    named = [f"{part}.py" for part in path.stem.split("_")]
    return frozenset([*WORD.findall(path.read_text(encoding="utf-8")), *named])
