"""Run the commands of a transcript for real, in a folder of their own."""

import os
import re
import shutil
import subprocess
import sysconfig
import tempfile
from contextlib import ExitStack
from pathlib import Path

from provenance.transcripts.command_line import words_of
from provenance.transcripts.curl import curl
from provenance.transcripts.normalise import normaliser
from provenance.transcripts.servers import (
    IS_SERVER,
    PATIENCE,
    Server,
    free_ports,
)
from provenance.transcripts.text import Transcript

ALLOWED = ("curl", "flask", "python", "waitress-serve")

#: Ports that a transcript may show; each run uses free ones instead.
SHOWN_PORTS = ("5000", "8000")
_PORT = re.compile(
    r"(?:(?<=127\.0\.0\.1:)|(?<=localhost:)|(?<=--port )|(?<=-p ))"
    rf"({'|'.join(SHOWN_PORTS)})\b"
)

#: The last line of a command that failed.
_FAILED = re.compile(r"(?:[\w.]*(?:Error|Exception): |curl: \(\d+\) ).*")

#: Variables of this machine that a command may see.
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "LANG")


def replay(
    transcript: Transcript, folder: Path, scripts: str | None = None
) -> None:
    """Run each command in ``folder`` and put its normalised output in place.

    Args:
        transcript: changed in place.
        folder: where the program is; commands run there.
        scripts: the folder of the commands; this interpreter's by default.

    Raises:
        ValueError: a command is not among ``ALLOWED``, or a shell would
            read it otherwise; or its output does not tell how it ended.
    """
    free = free_ports(len(SHOWN_PORTS))
    ports = dict(zip(SHOWN_PORTS, free, strict=True))
    normalise = normaliser(folder, ports)
    with tempfile.TemporaryDirectory() as home, ExitStack() as running:
        env = _environment(scripts or sysconfig.get_path("scripts"), home)
        env["FLASK_RUN_PORT"] = str(ports["5000"])
        for step in transcript.steps:
            typed = step.line
            name, *words = words_of(
                _PORT.sub(lambda m: str(ports[m[1]]), typed)
            )
            if name not in ALLOWED:
                message = f"{typed!r}: only {', '.join(ALLOWED)} can be run"
                raise ValueError(message)
            tool = shutil.which(name, path=env["PATH"])
            if name == "curl" and tool is None:
                output = curl(words)
            elif IS_SERVER.match(typed):
                running.close()
                server = Server([tool or name, *words], folder, env)
                running.callback(server.stop)
                output = server.banner
            else:
                output = _run([tool or name, *words], folder, env)
            step.output = normalise(output)


def _run(words: list[str], folder: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        words,
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    # A reader sees no exit status, but the next command of a script does.
    last = done.stdout.rstrip().rpartition("\n")[2]
    if bool(done.returncode) != bool(_FAILED.fullmatch(last)):
        message = f"ended with status {done.returncode}, but says {last!r}"
        raise ValueError(f"{' '.join(words)} {message}")
    return done.stdout


def _environment(scripts: str, home: str) -> dict[str, str]:
    """A reader's terminal: no colours in a pipe, no meter from curl."""
    Path(home, ".curlrc").write_text("silent\nshow-error\n", encoding="utf-8")
    env = {name: os.environ[name] for name in _KEPT if name in os.environ}
    env["PATH"] = scripts + os.pathsep + env.get("PATH", "")
    env["CURL_HOME"] = home
    env["NO_COLOR"] = env["PYTHONUNBUFFERED"] = env["PYTHONUTF8"] = "1"
    return env
