"""Read what the application says of itself, once for each state of its code."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION, ROOT, relative
from provenance.record import digest

#: What has been read, for the processes that convert pages.
KEPT = ROOT / "build" / "application.json"
WORDS = (sys.executable, "-m", "provenance.application.describe")

Described = dict[str, list[dict[str, Any]]]


def described() -> Described:
    """What the application is made of now.

    Raises:
        ProvenanceError: the application cannot be made or described.
    """
    state = _state()
    try:
        kept = json.loads(KEPT.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = {}
    if kept.get("state") != state:
        kept = {"state": state, "told": _told()}
        KEPT.parent.mkdir(exist_ok=True)
        # Two processes may do this at once: each puts a whole file there.
        part = KEPT.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(kept), encoding="utf-8")
        part.replace(KEPT)
    told: Described = kept["told"]
    return told


def _told() -> Described:
    """Ask the application, in a process of its own."""
    done = subprocess.run(
        WORDS, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2].rstrip(".")
        what = f"the application cannot be described: {last}"
        fix = "`python -m provenance.application.describe` tells more."
        raise ProvenanceError(APPLICATION, what, fix)
    told: Described = json.loads(done.stdout)
    return told


def _state() -> str:
    """The digest of the code that is asked, and of the code that asks."""
    folders = (ROOT / APPLICATION, Path(__file__).parent)
    files = (file for folder in folders for file in folder.rglob("*.py"))
    names = [(relative(file), digest(file)) for file in sorted(files)]
    return hashlib.sha256(repr(names).encode()).hexdigest()
