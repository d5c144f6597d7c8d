"""The tests of the application, run as somebody does who changes it."""

import os
import subprocess
import sys

from provenance.layout import ROOT

FILE = "tests/reference/test_app_homes.py"
WORDS = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n0", "-v")


def test_one_test() -> None:
    """A file of tests runs alone, or of it those with a word in their name."""
    # The run around this one has options of its own.
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    words = (*WORDS, FILE, "-k", "points_up")
    done = subprocess.run(
        words, cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("PASSED") == 1
    assert f"{FILE}::test_no_import_points_up" in done.stdout
    assert "11 deselected" in done.stdout
