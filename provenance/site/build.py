"""Build the whole site: both languages, the shown files, the search."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from provenance.layout import ROOT
from provenance.site.search import SearchError, write_search
from provenance.site.sources import write_sources

SITE = ROOT / "site"
CONFIGURATIONS = {"en": "mkdocs.yml", "zh": "mkdocs.zh.yml"}


class BuildError(Exception):
    """The site could not be built; the message holds what the tool says."""


def build(site: Path = SITE) -> None:
    """Build both languages at once and join them below ``site``.

    The finished site takes the place of the old one only when all of it is
    done, so that a failed build leaves the old one alone.

    Raises:
        BuildError: a build failed.
    """
    parts = {
        lang: site.with_name(f"{site.name}-{lang}") for lang in CONFIGURATIONS
    }
    running = {lang: _start(lang, parts[lang]) for lang in CONFIGURATIONS}
    errors = []
    for language, process in running.items():
        output, _ = process.communicate()
        if process.returncode:
            errors.append(f"{CONFIGURATIONS[language]}:\n{_shortened(output)}")
    if errors:
        for part in parts.values():
            shutil.rmtree(part, ignore_errors=True)
        raise BuildError("\n".join(errors))
    write_sources(parts["en"])
    parts["zh"].rename(parts["en"] / "zh")
    try:
        write_search(parts["en"])
    except SearchError as error:
        shutil.rmtree(parts["en"])
        message = f"The search cannot be built: {error}"
        raise BuildError(message) from None
    shutil.rmtree(site, ignore_errors=True)
    parts["en"].rename(site)


def _start(language: str, target: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
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
