"""Measure what the proof chain adds to the time of a build, as ratios.

The English pages are built with the chain and without it, once as they are
and once with ten times as many topic pages.  Without it they show the same:
what the chain makes of directives and of `hl` is written into them before.  A
time is the processor time of a build whose extensions are loaded.  The builds
with and without the chain take turns, and the median of what each pair says is
taken: one time varies by a tenth.  What is printed, and held against the
limits, are ratios: seconds say more of the machine than of the chain.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from provenance.layout import ROOT, relative
from provenance.site.bench_pages import write_copies, write_plain

FOLDER = ROOT / "build" / "bench"
RUNS = 7
COPIES = 10

#: A build with the chain takes at most this much of one without it.
MOST = 1.25
#: What the chain adds grows at most this much faster than the pages.
GROWTH = 1.25

BUILD = """
import sys, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config(sys.argv[1])
start = time.process_time()
build(config)
print(time.process_time() - start)
"""


def main() -> int:
    """Measure, print the ratios, and tell by the status if one is too high."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    added, counts = [], []
    worst = 0.0
    for copies in (1, COPIES):
        docs = _docs(copies)
        if copies > 1:
            write_copies(docs, copies)
        pages = write_plain(docs, _plain(copies))
        times = _times(copies)
        ratio = median(proven / plain for plain, proven in times)
        worst = max(worst, ratio)
        added.append(median(proven - plain for plain, proven in times))
        counts.append(pages)
        print(f"{pages:4} pages: with / without the chain = {ratio:.2f}")
    growth = (added[1] / added[0]) / (counts[1] / counts[0])
    print(f"growth of what the chain adds / growth of the pages = {growth:.2f}")
    print(f"limits: {MOST} and {GROWTH}")
    return int(worst > MOST or growth > GROWTH)


def _times(copies: int) -> list[tuple[float, float]]:
    """Processor seconds of builds without the chain and with it, in turns."""
    plain, proven = (
        _configuration(copies, chain=chain) for chain in (False, True)
    )
    return [(_build(plain), _build(proven)) for _ in range(RUNS)]


def _configuration(copies: int, *, chain: bool) -> Path:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.safe_load(text)
    docs = _docs(copies)
    settings["docs_dir"] = str(docs if chain else _plain(copies))
    settings["site_dir"] = str(FOLDER / "site")
    settings["theme"]["custom_dir"] = str(ROOT / "docs" / "theme")
    settings["hooks"] = [str(ROOT / hook) for hook in settings["hooks"]]
    settings["strict"] = False
    del settings["nav"], settings["validation"]
    extensions = settings["markdown_extensions"]
    extensions["provenance.extension"]["docs"] = relative(docs)
    if not chain:
        del extensions["provenance.extension"]
    path = FOLDER / f"{copies}-{'with' if chain else 'without'}.yml"
    path.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return path


def _docs(copies: int) -> Path:
    # As they are, the chain reads each page once; copies are more pages.
    pages = ROOT / "docs" / "en"
    return FOLDER / f"docs-{copies}" if copies > 1 else pages


def _plain(copies: int) -> Path:
    return FOLDER / f"plain-{copies}"


def _build(configuration: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(configuration)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    return float(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
