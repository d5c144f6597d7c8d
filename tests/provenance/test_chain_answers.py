"""Counter-examples that answer wrongly, and what syntax says of programs."""

from pathlib import Path
from typing import Any

import pytest

from provenance.recording.counter_examples import CounterExamples
from provenance.recording.programs import Programs
from provenance.recording.python_files import (
    is_complete,
    lines_in_functions,
    packages_of,
)


def test_wrong_answer(tmp_path: Path) -> None:
    """The wrong answer is noted; a program that is not there has none."""
    noted: dict[str, dict[str, Any]] = {}
    (tmp_path / "cup.py").write_text("", encoding="utf-8")
    examples = CounterExamples(Programs(tmp_path), noted.__setitem__)
    examples.answers("cup.py", "500 instead of 404")
    with pytest.raises(FileNotFoundError, match=r"mug\.py"):
        examples.answers("mug.py", "500 instead of 404")
    assert noted == {"cup.py": {"answer": "500 instead of 404"}}


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("x = 1\n", []),
        ("def f():\n    x = 1\n    y = 2\n", [2, 3]),
        ("@tea\ndef f(\n    x=1,\n):\n    return x\n", [5]),
        ("async def f():\n    await x\n", [2]),
        ("class A:\n    x = 1\n    def f(self):\n        pass\n", [4]),
        ("def f(): return 1\n", [1]),
        ("if x:\n    y = 1\n", []),
        ("def f():\n    def g():\n        pass\n    return g\n", [2, 3, 4]),
        ("f = lambda: 1\n", []),
    ],
)
def test_lines_in_functions(source: str, lines: list[int]) -> None:
    """Bodies of functions run when called, everything else on import."""
    assert sorted(lines_in_functions(source)) == lines


@pytest.mark.parametrize(
    ("source", "packages"),
    [
        ("", []),
        ("import json\nfrom pathlib import Path\n", []),
        ("import flask\n", ["Flask"]),
        ("from flask.json import jsonify\n", ["Flask"]),
        ("def f():\n    import yaml\n", ["PyYAML"]),
        ("import werkzeug.test, jinja2\n", ["Jinja2", "Werkzeug"]),
        ("from . import flask\n", []),
        ("from .flask import app\n", []),
        ("import reference\n", []),
    ],
)
def test_packages(source: str, packages: list[str]) -> None:
    """The distributions of the imported modules, wherever they are."""
    found = [name.lower() for name in packages_of(source)]
    assert found == [name.lower() for name in packages]


@pytest.mark.parametrize(
    ("source", "complete"),
    [
        ("", True),
        ("x = 1\ny = 2", True),
        ("@tea\ndef f():\n    pass", True),
        ("# tea", True),
        ("def f():", False),
        ("@tea", False),
        ("x = (1,", False),
        ("else:\n    x = 1", False),
        ("    x = 1", False),
        ("'''", False),
    ],
)
def test_complete(source: str, *, complete: bool) -> None:
    """Text is complete when it is a row of whole statements."""
    assert is_complete(source) is complete
