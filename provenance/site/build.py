"""Build the whole site: both languages, the shown files, the search."""

import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

from provenance.layout import ROOT
from provenance.site.search import BUNDLE, SearchError, write_search
from provenance.site.sources import write_sources

SITE = ROOT / "site"
CONFIGURATIONS = {"en": "mkdocs.yml", "zh": "mkdocs.zh.yml"}


class BuildError(Exception):
    """The site could not be built; the message holds what the tool says."""


def build(
    site: Path = SITE,
    only: set[str] | None = None,
    sources: tuple[str, ...] = ("",),
) -> None:
    """Build both languages at once and join them below ``site``.

    The finished site takes the place of the old one only when all of it is
    done, so that a failed build leaves the old one alone.

    Args:
        site: the folder of the site.
        only: the pages to build; the others, and the index of the search if
            there is one, are taken over from the site that there is.  All by
            default.
        sources: how the paths begin of the files that go along.

    Raises:
        BuildError: a build failed.
    """
    parts = {
        lang: site.with_name(f"{site.name}-{lang}") for lang in CONFIGURATIONS
    }
    for part in parts.values():
        shutil.rmtree(part, ignore_errors=True)
    if only is not None:
        _take_over(site, parts, only)
    partly = only is not None
    running = {
        lang: _start(lang, parts[lang], partly=partly)
        for lang in CONFIGURATIONS
        if only is None or lang in {html_of(page)[0] for page in only}
    }
    errors = []
    for language, process in running.items():
        output, _ = process.communicate()
        if process.returncode:
            errors.append(f"{CONFIGURATIONS[language]}:\n{_shortened(output)}")
    if errors:
        for part in parts.values():
            shutil.rmtree(part, ignore_errors=True)
        raise BuildError("\n".join(errors))
    write_sources(parts["en"], beginnings=sources)
    parts["zh"].rename(parts["en"] / "zh")
    if not (parts["en"] / BUNDLE).exists():
        _index(parts["en"])
    shutil.rmtree(site, ignore_errors=True)
    parts["en"].rename(site)


def _take_over(site: Path, parts: dict[str, Path], only: set[str]) -> None:
    """Copy the site that there is, without the pages that are to be built."""
    # Chinese lies inside English only when both are done.
    shutil.copytree(site, parts["en"])
    (parts["en"] / "zh").rename(parts["zh"])
    for page in only:
        language, html = html_of(page)
        (parts[language] / html).unlink(missing_ok=True)


def html_of(page: str) -> tuple[str, str]:
    """The language of a page, and its file in the site of that language.

    Args:
        page: its path from the root, such as ``docs/en/questions.md``.
    """
    _, language, *inner = PurePosixPath(page).with_suffix("").parts
    if inner[-1] == "index":
        inner.pop()
    return language, "/".join([*inner, "index.html"])


def _index(site: Path) -> None:
    try:
        write_search(site)
    except SearchError as error:
        shutil.rmtree(site)
        message = f"The search cannot be built: {error}"
        raise BuildError(message) from None


def _start(
    language: str, target: Path, *, partly: bool
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--dirty"] if partly else []
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
