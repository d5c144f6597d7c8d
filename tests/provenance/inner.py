"""Run the tests of a small project as a session of their own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from provenance import plugin
from provenance.layout import ROOT
from tests.provenance.inner_files import FILES
from tests.provenance.settling import settle

RECORD = "build/provenance.json"
RECORDING = ("--cov", f"--provenance={RECORD}")


def make(root: Path) -> None:
    """Write the project, with the chain in it."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "provenance", root / "provenance", ignore=ignored)
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run tests of the project in a process of their own."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("COV")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *options],
        cwd=root,
        # A file may be edited twice a second, which compiled code cannot tell.
        env={**env, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


class Coverage:
    """Stands for pytest-cov, whose data lie in the project already."""

    def pytest_addoption(self, parser: pytest.Parser) -> None:
        """Add the options that the recorder asks for."""
        parser.addoption("--cov", dest="cov_source", action="store_true")


def run_here(root: Path, patch: pytest.MonkeyPatch, *options: str) -> int:
    """Run tests of the project in this process, so that it can be measured.

    The chain is that of this project, told that ``root`` is its folder.
    """
    settle(patch, root)
    patch.chdir(root)
    patch.syspath_prepend(root)
    patch.setenv("COVERAGE_FILE", str(root / ".coverage"))
    # What is compiled already is not opened again, as a first run does.
    patch.setattr(sys, "dont_write_bytecode", True)
    unwanted = ("cacheprovider", "faulthandler", "pytest_cov")
    words = [word for name in unwanted for word in ("-p", f"no:{name}")]
    words += ["-q", "--noconftest", "--import-mode=importlib"]
    for name in [name for name in sys.modules if _is_shown(name)]:
        patch.delitem(sys.modules, name)  # ours, until the test ends
    try:
        return pytest.main([*words, *options], [plugin, Coverage()])
    finally:
        for name, module in list(sys.modules.items()):
            file = getattr(module, "__file__", None)
            if _is_shown(name) or (file and root in Path(file).parents):
                del sys.modules[name]


def _is_shown(name: str) -> bool:
    return name.partition(".")[0] == "reference"
