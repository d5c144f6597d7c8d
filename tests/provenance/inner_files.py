"""The files of a small project whose tests are run and recorded."""

PAGE = """{% extends "base.html" %}
{% block tea %}{% include ["none.html", "part.html"] %}{% endblock %}
"""

HOUSE = """from jinja2 import Environment, PackageLoader

pages = Environment(loader=PackageLoader(__name__), autoescape=True)


def tea():
    return pages.get_template("page.html").render()


def first():
    return pages.select_template(["none.html", "part.html"]).render()
"""

SHOP = """def pour(hot):
    if hot:
        return "hot"
    return "cold"


def never():
    return "never"
"""

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

@pytest.mark.corrects("W98")
def test_given_up():
    pytest.skip("no tea today")

@pytest.mark.corrects("W99")
@pytest.mark.xfail
def test_given_in(load):
    load("tea/shop.py").never()
    assert pot.fill() == 6
"""

FILES = {
    "pyproject.toml": """[tool.pytest]
pythonpath = ["."]
[tool.coverage.run]
branch = true
source_dirs = ["reference", "snippets"]
""",
    "tests/conftest.py": 'pytest_plugins = ["provenance.plugin"]\n',
    "tests/test_tea.py": TESTS,
    "tests/test_red.py": "def test_red():\n    assert not 'tea'\n",
    "tests/test_dies.py": "import os\n\n\ndef test_it():\n    os._exit(9)\n",
    "reference/__init__.py": "",
    "reference/pot.py": """SIZE = 5

def fill():
    return SIZE

def empty():
    return 0
""",
    "snippets/tea/shop.py": SHOP,
    "snippets/tea/install.sh": "python -m pip install jinja2\n",
    "snippets/tea/house/__init__.py": HOUSE,
    "snippets/tea/house/templates/page.html": PAGE,
    "snippets/tea/house/templates/base.html": "{% block tea %}{% endblock %}",
    "snippets/tea/house/templates/part.html": "tea",
    "snippets/tea/house/templates/unused.html": "milk",
    "snippets/tea/wrong/cup.py": """def drink():
    return {}["tea"]
""",
    "snippets/tea/wrong/mug.py": "ANSWER = 500\n",
}
