"""The tests of the application, run as somebody does who changes it."""

import os
import subprocess
import sys

import pytest

from provenance.layout import ROOT

FILE = "tests/reference/test_app_homes.py"
STORY = "tests/reference/test_app_story.py"
WORDS = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n0", "-v")


def run(*words: str, **more: str) -> str:
    """Run pytest in the folder of the project; return what it prints."""
    # The run around this one has options of its own.
    hidden = ("PYTEST_", "DATABASE_URL")
    env = {k: v for k, v in os.environ.items() if not k.startswith(hidden)}
    done = subprocess.run(
        (*WORDS, *words),
        cwd=ROOT,
        env=env | more,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_one_test() -> None:
    """A file of tests runs alone, or of it those with a word in their name."""
    printed = run(FILE, "-k", "points_up")
    assert printed.count("PASSED") == 1
    assert f"{FILE}::test_no_import_points_up" in printed
    assert "15 deselected" in printed


@pytest.mark.parametrize("server", [True, False])
def test_databases(*, server: bool) -> None:
    """Where a server is named a story is told on it, too; else on SQLite."""
    named = {"DATABASE_URL": "postgresql+psycopg://x/y"} if server else {}
    printed = run("--collect-only", "-q", STORY, **named)
    assert "test_story[sqlite]" in printed
    assert ("test_story[postgresql]" in printed) is server
