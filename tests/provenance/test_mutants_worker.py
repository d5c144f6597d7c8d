"""The process that tries mutants, on changes that are known."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from provenance.layout import ROOT
from provenance.mutation.mutant import Mutant
from provenance.mutation.workers import run_jobs

FILES = {
    "pyproject.toml": '[tool.pytest]\npythonpath = ["."]\n'
    'addopts = ["--import-mode=importlib"]\n',
    "snippets/tea/shop.py": 'def pour():\n    return "hot", 5\n',
    "reference/__init__.py": "",
    "reference/pot.py": 'def fill():\n    return "full", 5\n',
    "tests/snippets/test_tea.py": """import os
from runpy import run_path


def test_hot():
    assert run_path("snippets/tea/shop.py")["pour"]()[0] == "hot"


def test_anything():
    if run_path("snippets/tea/shop.py")["pour"]()[1] == 7:
        os._exit(0)
""",
    "tests/reference/test_pot.py": """from reference.pot import fill


def test_full():
    assert fill()[0] == "full"


def test_anything():
    assert fill()
""",
}
TEA = "tests/snippets/test_tea.py"
POT = "tests/reference/test_pot.py"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a program, an application and their tests."""
    (tmp_path / "provenance").symlink_to(ROOT / "provenance")
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def tried(project: Path, path: str, changes: dict[str, str]) -> dict[str, str]:
    """What failed with each change of a file: the old text and the new."""
    text = (project / path).read_text(encoding="utf-8")
    tests = TEA if path.startswith("snippets") else POT
    names = [f"{tests}::test_anything"]
    names += [f"{tests}::test_{'hot' if tests == TEA else 'full'}"]
    mutants = [
        Mutant.at(text, "test", start, start + len(old), new)
        for old, new in changes.items()
        for start in [text.index(old)]
    ]
    job: dict[str, Any] = {
        "path": path,
        "mutants": [asdict(mutant) for mutant in mutants],
        "names": [
            names,
            *([] if mutant.old == "" else names for mutant in mutants[1:]),
        ],
        "cases": dict.fromkeys(names, 0.0),
        "first": 0,
    }
    done = subprocess.run(
        [sys.executable, "-m", "provenance.mutation.worker"],
        cwd=project,
        input=json.dumps(job) + "\n",
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    *answers, last = map(json.loads, done.stdout.splitlines())
    assert last == {}
    assert (project / path).read_text(encoding="utf-8") == text
    return {
        list(changes)[answer["number"]]: answer["failed"] for answer in answers
    }


def test_a_program(project: Path) -> None:
    """A change is noticed by the case that asserts it, or by none."""
    found = tried(
        project,
        "snippets/tea/shop.py",
        {"": "", "def": "raise", '"hot"': '"cold"', "5": "6"},
    )
    assert found == {
        "": "",
        "def": f"{TEA}::test_anything",
        '"hot"': f"{TEA}::test_hot",
        "5": "",
    }


def test_who_has_noticed_comes_first(project: Path) -> None:
    """The case that noticed one change is the first to see the next."""
    changes = {'"hot"': '"cold"', "def": "raise"}
    found = tried(project, "snippets/tea/shop.py", changes)
    assert found == dict.fromkeys(changes, f"{TEA}::test_hot")


def test_a_case_that_ends_its_process(project: Path) -> None:
    """A process that ends before its cases has not passed."""
    found = tried(project, "snippets/tea/shop.py", {"5": "7"})
    assert found == {"5": "(the process ended)"}


def test_what_tests_import(project: Path) -> None:
    """Tests that import the changed file itself get it changed, too."""
    found = tried(
        project,
        "reference/pot.py",
        {"": "", '"full"': '"empty"', "5": "6", "def": "raise"},
    )
    assert found == {"": "", '"full"': f"{POT}::test_full", "5": "", "def": POT}


def test_what_a_conftest_imports(project: Path) -> None:
    """A change with which not even a conftest.py can be read is noticed."""
    conftest = project / "tests" / "reference" / "conftest.py"
    conftest.write_text("import reference.pot\n", encoding="utf-8")
    found = tried(project, "reference/pot.py", {"": "", "def": "raise"})
    assert found == {"": "", "def": "(pytest ended with 4)"}


def test_what_is_not_imported_again(project: Path) -> None:
    """A change inside of a function needs no import, unless none notices it."""
    pot, log = project / "reference" / "pot.py", project / "log"
    noting = "with open('log', 'a') as log:\n    log.write('!')\n"
    pot.write_text(noting + FILES["reference/pot.py"], encoding="utf-8")
    tried(project, "reference/pot.py", {'"full"': '"empty"'})
    assert log.read_text(encoding="utf-8") == "!"
    tried(project, "reference/pot.py", {"5": "6"})
    assert log.read_text(encoding="utf-8") == "!!!"


@pytest.mark.parametrize(("asserted", "failed"), [("full", ""), ("half", POT)])
def test_control(project: Path, asserted: str, failed: str) -> None:
    """A mutant without cases gets those that noticed an earlier one."""
    tests = FILES[POT].replace('"full"', f'"{asserted}"')
    (project / POT).write_text(tests, encoding="utf-8")
    found = tried(project, "reference/pot.py", {'"full"': '"empty"', "": ""})
    name = f"{POT}::test_full"
    assert found == {'"full"': name, "": failed and name}


def test_no_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is nothing to do, no process is started."""
    monkeypatch.setattr(subprocess, "Popen", None)
    told: list[object] = []
    run_jobs([], lambda *answer: told.append(answer))
    assert told == []
