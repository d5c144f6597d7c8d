"""Run cases from the beginning: pytest starts, collects and runs."""

from collections.abc import Mapping
from contextlib import redirect_stderr
from functools import partial
from io import StringIO

import pytest

from provenance.mutation.chosen import Chosen
from provenance.mutation.forking import in_child

OPTIONS = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov")
#: So many cases are tried before all others are even collected.
FIRST = 25


def anew(seconds: Mapping[str, float], names: list[str]) -> str:
    """Collect and run: the first cases, and if they pass the others.

    Args:
        seconds: how long cases take.
        names: the cases to run, in their order.

    Returns:
        The first that did not pass, or nothing.
    """
    for part in (names[:FIRST], names[FIRST:]):
        chosen = Chosen({name: seconds[name] for name in part})
        failed = in_child(partial(_outcome, chosen))
        if failed or len(names) <= FIRST:
            return failed
    return ""


def _outcome(chosen: Chosen) -> str:
    code = with_pytest(chosen.cases, chosen, "-x")
    # A conftest.py that cannot be read ends pytest before anything is told.
    return chosen.failed or ("" if code == 0 else f"(pytest ended with {code})")


def with_pytest(cases: Mapping[str, float], plugin: Chosen, *more: str) -> int:
    """Let pytest collect the files of some cases; return its exit status."""
    files = dict.fromkeys(name.partition("::")[0] for name in cases)
    # What keeps a conftest.py from being read is no news: its file is broken.
    with redirect_stderr(StringIO()):
        return int(pytest.main([*OPTIONS, *more, *files], plugins=[plugin]))
