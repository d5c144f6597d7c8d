"""The tests of the small project that is run and recorded."""

TESTS = """
import pytest
from jinja2 import Environment

from reference import pot

@pytest.mark.corrects("W01", "S01")
def test_hot(load):
    \"\"\"Tea is
    hot.\"\"\"
    assert load("tea/shop.py").pour(hot=True) == "hot"

@pytest.mark.corrects("W01")
@pytest.mark.parametrize("hot", [0, 0.0, ""])
def test_cold(load, hot):
    assert load("tea/shop.py").pour(hot) == "cold"

def test_house(load):
    assert load("tea/house").tea() == "tea"

class TestHouse:
    def test_first(self, load):
        assert load("tea/house").first() == "tea"

def test_text(notes):
    assert Environment().from_string("tea").render() == "tea"
    notes.use("snippets/tea/install.sh")
    notes.use("pyproject.toml")
    notes.use("/elsewhere/tea.txt")

def test_fill():
    assert pot.fill() == 5

def test_empty():
    assert pot.empty() == 0

@pytest.fixture(scope="session")
def full():
    yield pot.fill()
    pot.empty()

@pytest.mark.parametrize("guest", range(6))
def test_shared(full, guest):
    assert full == 5

def test_cup(wrong):
    cup = wrong.load("tea/wrong/cup.py")
    with wrong.raises("tea/wrong/cup.py", KeyError, match="tea"):
        cup.drink()

def test_mug(wrong):
    assert wrong.load("tea/wrong/mug.py").ANSWER == 500
    wrong.answers("tea/wrong/mug.py", "500 instead of 404")

@pytest.mark.parametrize("cups", [1, 2, 3])
def test_jar(wrong, cups):
    wrong.load("tea/wrong/jar.py")
    wrong.answers("tea/wrong/jar.py", f"{min(cups, 2)} cups")

@pytest.mark.corrects("W98")
def test_given_up():
    pytest.skip("no tea today")

@pytest.mark.corrects("W99")
@pytest.mark.xfail
def test_given_in(load):
    load("tea/shop.py").never()
    assert pot.fill() == 6
"""
