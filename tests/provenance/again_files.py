"""What a project needs besides for changes that touch a part of its tests."""

CONSOLES = """from pathlib import Path

import pytest

PATHS = sorted(Path("snippets").rglob("*.console"))

@pytest.mark.parametrize("path", PATHS, ids=str)
def test_console(path, notes):
    notes.use(path)
    assert "tea" in path.read_text()
"""

LISTED = """from pathlib import Path

def test_listed():
    assert len(list(Path("snippets/milk").iterdir())) > 1
"""

JUG = '''import subprocess
import sys

import pytest

from tests.snippets.milk.helper import LITRES

@pytest.fixture(scope="module")
def filled(request):
    yield LITRES

def test_jug(load, filled):
    """A jug holds milk."""
    assert load("milk/jug.py").hold(filled) == filled

def test_process():
    run = [sys.executable, "snippets/milk/jug.py"]
    assert subprocess.run(run, check=True).returncode == 0

@pytest.mark.corrects("W02")
def test_nothing(load):
    assert load("milk/jug.py").hold(0) == 0
'''

LAMPS = """from pathlib import Path

import pytest

from reference import lamp

@pytest.fixture(scope="module")
def power():
    assert "two" in Path("reference/bulbs.txt").read_text()
    return lamp.plug(1)

def test_light(power):
    assert lamp.light(power) == 2

def test_dark():
    assert lamp.dark(1) == 0

def test_told():
    assert lamp.light.__doc__
"""

FILES = {
    "reference/lamp.py": '''def plug(power):
    if not power:
        return 0
    return power


def light(power):
    """Twice."""
    if power > 5:
        return 10
    return power * 2


def dark(power):
    def inner():
        return 0

    return inner() * power
''',
    "reference/bulbs.txt": "two bulbs",
    "tests/reference/test_lamp.py": LAMPS,
    "snippets/milk/jug.py": "def hold(litres):\n    return litres\n",
    "snippets/milk/lid.py": "LID = 1\n",
    "snippets/milk/one.console": "$ tea\n",
    "snippets/tea/two.console": "$ tea\n",
    "tests/__init__.py": "",
    "tests/reference/test_pot.py": '''from reference import pot

def test_pot():
    """A pot is filled."""
    assert pot.fill() == pot.SIZE
''',
    "tests/snippets/milk/helper.py": "LITRES = 2\n",
    "tests/snippets/milk/test_jug.py": JUG,
    "tests/snippets/milk/test_lid.py": '''def test_lid(load):
    """A jug has a lid."""
    assert load("milk/lid.py").LID
''',
    "tests/snippets/test_consoles.py": CONSOLES,
    "tests/snippets/test_listed.py": LISTED,
}
