"""Run something in a process of its own, and learn what it returned."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress

#: What is told of a process that ended by itself.
ENDED = "(the process ended)"


def in_child(run: Callable[[], str]) -> str:
    """Call ``run`` in a forked process; return what it returns.

    A process that ends before has not passed.  Those that it has started end
    with it.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        try:
            os.write(writing, run().encode() + b"\n")
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8") as told:
        line = told.readline()
    return line.removesuffix("\n") if line else ENDED
