"""Run the commands of a transcript for real, in a folder of their own."""

import os
import re
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, nullcontext
from itertools import takewhile
from pathlib import Path

from provenance.transcripts.command_line import words_of
from provenance.transcripts.curl import curl
from provenance.transcripts.normalise import normaliser
from provenance.transcripts.ports import on_ports, other_ports, shown_ports
from provenance.transcripts.servers import IS_SERVER, PATIENCE, Server
from provenance.transcripts.text import Transcript
from provenance.transcripts.values import Values

ALLOWED = ("curl", "flask", "python", "waitress-serve")

#: A shell of Linux and macOS, for which the pages are written.
SHELL = shutil.which("bash") or "sh"

#: What sets a variable in front of a command.
SETTING = re.compile(r"[A-Z][A-Z0-9_]*=")

#: The last line of a command that failed.
_FAILED = re.compile(r"(?:[\w.]*(?:Error|Exception): |curl: \(\d+\) ).*")

#: Variables of this machine that a command may see.
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "LANG")


def replay(
    transcript: Transcript,
    folder: Path,
    scripts: str | None = None,
    *,
    as_reader: bool = False,
) -> None:
    """Run each command in ``folder`` and put its normalised output in place.

    Args:
        transcript: changed in place.
        folder: where the program is; commands run there.
        scripts: the folder of the commands, but for curl; by default that of
            this interpreter, and the machine's.
        as_reader: type the commands into a shell, where the machine has a
            POSIX one, and on the ports that are shown, where these are free.

    Raises:
        FileNotFoundError: ``scripts`` has no such command.
        ValueError: a command is not among ``ALLOWED``, or a shell would
            read it otherwise; it has a name for which there is no value yet;
            or its output does not tell how it ended.
    """
    with (
        tempfile.TemporaryDirectory() as home,
        shown_ports() if as_reader else nullcontext(other_ports()) as ports,
        ExitStack() as running,
    ):
        normalise = normaliser(folder, ports)
        values = Values()
        surroundings = _environment(
            scripts or sysconfig.get_path("scripts"), home
        )
        if ports["5000"] != 5000:
            surroundings["FLASK_RUN_PORT"] = str(ports["5000"])
        for step in transcript.steps:
            words = words_of(on_ports(step.line, ports))
            settings = dict(_settings(words))
            name, *words = map(values.typed, words[len(settings) :])
            env = surroundings | settings
            if name not in ALLOWED:
                message = f"{step.line!r}: only {', '.join(ALLOWED)} can be run"
                raise ValueError(message)
            tool = _tool(name, scripts, env["PATH"])
            command = [tool or name, *words]
            if as_reader and os.name != "nt":
                typed = values.typed(on_ports(step.command, ports))
                # What is stopped in the end is the server and not its shell.
                instead = "" if settings else "exec "
                command = [SHELL, "-c", f"{instead}{typed}"]
            if name == "curl" and tool is None:
                output = curl(words)
            elif IS_SERVER.match(" ".join([name, *words])):
                running.close()
                server = Server(command, folder, env)
                running.callback(server.stop)
                output = server.banner
            else:
                output = _run(command, folder, env)
            step.output = normalise(values.printed(output))


def _settings(words: list[str]) -> Iterator[tuple[str, str]]:
    """The variables that are set in front of a command, for it alone."""
    for word in takewhile(SETTING.match, words):
        name, _, value = word.partition("=")
        yield name, value


def _tool(name: str, scripts: str | None, path: str) -> str | None:
    """Where a command is; what an environment lacks is not the machine's."""
    if scripts and name != "curl" and not shutil.which(name, path=scripts):
        message = f"{scripts} has no {name}: the install line does not bring it"
        raise FileNotFoundError(message)
    return shutil.which(name, path=path)


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
