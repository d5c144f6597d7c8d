"""Worker processes, each in a copy of the project of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from provenance.errors import ProvenanceError
from provenance.layout import ROOT

#: What tests need of the project; nothing else is copied.
COPIED = (
    "docs",
    "provenance",
    "reference",
    "requirements",
    "snippets",
    "tests",
)
FILES = (
    "pyproject.toml",
    "README.md",
    "noxfile.py",
    "mkdocs.yml",
    "mkdocs.zh.yml",
)
MODULE = "provenance.mutation.worker"

Job = dict[str, Any]
#: Is told of each mutant: its number in the job, and what failed with it.
Told = Callable[[Job, int, str], None]


def run_jobs(jobs: Sequence[Job], told: Told, count: int | None = None) -> None:
    """Run all jobs on as many workers as there are cores, or jobs.

    Raises:
        ProvenanceError: a worker ended before its jobs did.
    """
    waiting: SimpleQueue[Job] = SimpleQueue()
    for job in jobs:
        waiting.put(job)
    count = min(count or os.cpu_count() or 1, len(jobs))

    def work(_number: int) -> None:
        with _worker() as worker:
            while not waiting.empty():
                _do(worker, waiting.get(), told)

    with ThreadPoolExecutor(count or 1) as pool:
        list(pool.map(work, range(count)))


def _do(worker: "subprocess.Popen[str]", job: Job, told: Told) -> None:
    assert worker.stdin and worker.stdout  # noqa: PT018, S101 - both are pipes
    worker.stdin.write(json.dumps(job) + "\n")
    worker.stdin.flush()
    for line in worker.stdout:
        answer = json.loads(line)
        if not answer:
            return
        told(job, answer["number"], answer["failed"])
    what = "the process that tries its mutants has ended"
    raise ProvenanceError(job["path"], what, "Run it again.")


@contextmanager
def _worker() -> Iterator["subprocess.Popen[str]"]:
    with tempfile.TemporaryDirectory(prefix="mutants-") as name:
        copy = Path(name).resolve() / "project"
        _copy(copy)
        with subprocess.Popen(
            [sys.executable, "-m", MODULE],
            cwd=copy,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as worker:
            yield worker
            worker.terminate()


def _copy(copy: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in COPIED:
        shutil.copytree(
            ROOT / folder,
            copy / folder,
            ignore=ignored,
            copy_function=shutil.copyfile,
        )
    for file in FILES:
        shutil.copy(ROOT / file, copy / file)
    environments = ROOT / "build" / "environments"
    if environments.is_dir():
        (copy / "build").mkdir()
        (copy / "build" / "environments").symlink_to(environments)
