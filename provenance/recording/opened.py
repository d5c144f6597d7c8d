"""What a case reads besides running it, as the interpreter tells.

Python's audit events name every file that is opened and every folder that is
listed, by whatever library; what a started process reads stays unknown.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

from provenance.recording.notes import Notes

LISTED = {"os.listdir", "os.scandir"}
STARTED = {"os.fork", "os.posix_spawn", "os.system", "subprocess.Popen"}


def watch_files(notes: Notes) -> Callable[[], None]:
    """Note what the running case opens, lists or starts.

    Returns:
        A function that ends the watch; Python keeps a hook that does nothing.
    """
    watching = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if not watching or not notes.current:
            return
        if event in STARTED:
            notes.need_topic()
        elif event == "open" or event in LISTED:
            path = arguments[0]
            if isinstance(path, str | bytes | os.PathLike):
                name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100
                notes.need(name, folder=event in LISTED)

    def stop() -> None:
        nonlocal watching
        watching = False

    sys.addaudithook(hook)
    return stop
