"""A port that another program has."""

import socket
import subprocess
import sys
from pathlib import Path

from provenance.layout import ROOT

PROGRAM = ROOT / "snippets" / "before_you_start"


def test_taken_port(tmp_path: Path) -> None:
    """Flask ends and says so when another program has the port."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = subprocess.run(
            [
                sys.executable,
                *("-m", "flask", "--app", str(PROGRAM / "echo")),
                *("run", "--port", str(port)),
            ],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert f"Port {port} is in use by another program." in done.stderr
