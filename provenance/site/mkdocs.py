"""Run MkDocs, for both languages at once."""

import os
import subprocess
import sys
from pathlib import Path

from provenance.layout import ROOT

CONFIGURATIONS = {"en": "mkdocs.yml", "zh": "mkdocs.zh.yml"}


class BuildError(Exception):
    """The site could not be built; the message holds what the tool says."""


def run_mkdocs(targets: dict[str, Path], *, missing: bool) -> None:
    """Build languages, each into its folder.

    Args:
        targets: the folder of each language.
        missing: build only pages that are not in their folder.

    Raises:
        BuildError: a build failed.
    """
    running = {
        language: _start(language, target, missing=missing)
        for language, target in targets.items()
    }
    errors = []
    for language, process in running.items():
        output, _ = process.communicate()
        if process.returncode:
            errors.append(f"{CONFIGURATIONS[language]}:\n{_shortened(output)}")
    if errors:
        raise BuildError("\n".join(errors))


def _start(
    language: str, target: Path, *, missing: bool
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--dirty"] if missing else []
    command += ["-f", CONFIGURATIONS[language], "-d", str(target)]
    # Material's advertisement would hide the lines that matter.
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def _shortened(output: str) -> str:
    """MkDocs' messages without the frames of its traceback."""
    kept = [
        line
        for line in output.splitlines()
        if line and not line.startswith((" ", "INFO", "Traceback"))
    ]
    return "\n".join(kept)
