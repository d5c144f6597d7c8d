"""Run a command with database servers: `python -m tests.services pytest ...`.

The command finds their addresses in its environment.  Where the environment
names a server already, that one is used and none is started.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import mkdtemp

from tests.services.processes import MissingServerError
from tests.services.servers import mariadb, postgresql, redis

SERVERS = {
    "DATABASE_URL": postgresql,
    "MARIADB_URL": mariadb,
    "REDIS_URL": redis,
}


def main(words: list[str]) -> int:
    """Start what is not there, run the command, stop it again."""
    # Ended from outside, it ends its servers as well.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    with ExitStack() as running:
        for name, server in SERVERS.items():
            if name in os.environ:
                continue
            print(f"Starting {server.__name__} ...", flush=True)
            folder = Path(mkdtemp(prefix=f"{server.__name__}-"))
            running.callback(shutil.rmtree, folder)
            try:
                os.environ[name] = running.enter_context(server(folder))
            except MissingServerError as error:
                print(error, file=sys.stderr)
                return 1
        command = [sys.executable, "-m", *words]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
