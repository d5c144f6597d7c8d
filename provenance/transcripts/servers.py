"""A development or production server started by a command of a transcript."""

import re
import socket
import subprocess
import threading
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from random import SystemRandom

#: What the servers print once they answer.
READY = re.compile(r"Press CTRL\+C to quit|Serving on http")
IS_SERVER = re.compile(r"^(flask\b.*\brun\b|waitress-serve\b)")

#: Seconds that a program may take to start or a command to end.
PATIENCE = 30


#: None that transcripts show, but as many digits: a page that prints its own
#: address keeps its length.
PORTS = range(5001, 8000)


def free_ports(count: int) -> list[int]:
    """Different ports of this machine that nothing listens on right now."""
    tried = iter(SystemRandom().sample(PORTS, len(PORTS)))
    found: list[int] = []
    with ExitStack() as taken:
        while len(found) < count:
            port = next(tried)
            with suppress(OSError):
                probe = socket.create_server(("127.0.0.1", port))
                taken.enter_context(probe)
                found.append(port)
    return found


class Server:
    """A server process; ``banner`` is what it printed while it started."""

    def __init__(
        self, words: list[str], folder: Path, env: Mapping[str, str]
    ) -> None:
        """Start the server and wait until it answers or has given up.

        Raises:
            TimeoutError: it did neither within ``PATIENCE`` seconds.
        """
        self.process = subprocess.Popen(
            words,
            cwd=folder,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._printed: list[str] = []
        self._ready = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        if not self._ready.wait(PATIENCE):
            self.stop()
            message = f"{' '.join(words)!r} did not start: {self.banner}"
            raise TimeoutError(message)

    def _read(self) -> None:
        """Collect the output; an ended process is ready too: it is over."""
        for line in self.process.stdout or ():
            if not self._ready.is_set():
                self._printed.append(line)
            if READY.search(line):
                self._ready.set()
        self._ready.set()

    @property
    def banner(self) -> str:
        """The output up to the line that says that the server is ready."""
        return "".join(self._printed)

    def stop(self) -> None:
        """End the process and everything that belongs to it."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()
