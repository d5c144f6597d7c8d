"""The files of a small project whose tests are run and recorded."""

from tests.provenance.inner_tests import TESTS

PAGE = """{% extends "base.html" %}
{% block tea %}{% include ["none.html", "part.html"] %}{% endblock %}
"""

PART = """tea{% if milk %}
, white
{% elif not sugar %}{% else %}
, sweet
{% endif %}"""

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

FILES = {
    "pyproject.toml": """[tool.pytest]
pythonpath = ["."]
[tool.coverage.run]
branch = true
source_dirs = ["reference", "snippets"]
""",
    "tests/conftest.py": 'pytest_plugins = ["provenance.plugin"]\n',
    "tests/snippets/tea/test_tea.py": TESTS,
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
    "snippets/tea/house/templates/part.html": PART,
    "snippets/tea/house/templates/unused.html": "milk",
    "snippets/tea/wrong/cup.py": """def drink():
    return {}["tea"]
""",
    "snippets/tea/wrong/jar.py": "CUPS = 1\n",
    "snippets/tea/wrong/mug.py": "ANSWER = 500\n",
}
