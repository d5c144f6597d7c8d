"""Changes of a project, and which of its cases they touch."""

from typing import NamedTuple

TEA = "tests/snippets/tea/test_tea.py::"
JUG = "tests/snippets/milk/test_jug.py::"
LID = "tests/snippets/milk/test_lid.py::test_lid"
LISTED = "tests/snippets/test_listed.py::test_listed"
POT = "tests/reference/test_pot.py::test_pot"
LAMP = "tests/reference/test_lamp.py::"
ALL_OF_REFERENCE = {
    POT,
    *(f"{LAMP}{name}" for name in ("test_light", "test_dark", "test_told")),
}
CONSOLE = "tests/snippets/test_consoles.py::test_console"
ONE = f"{CONSOLE}[snippets/milk/one.console]"
TWO = f"{CONSOLE}[snippets/tea/two.console]"


class Edit(NamedTuple):
    """A change of a file; cases that have to run then, and that must not."""

    name: str
    old: str
    new: str
    runs: set[str]
    stays: set[str]


EDITS = [
    Edit(
        "snippets/tea/shop.py",
        'return "cold"',
        'word = "cold"\n    return word',
        {f"{TEA}test_cold[0]", f"{TEA}test_hot"},
        {LID, ONE, POT, TWO},
    ),
    Edit(
        "snippets/tea/house/templates/part.html",
        "tea",
        "{# hot #}tea",
        {f"{TEA}TestHouse::test_first", f"{TEA}test_house"},
        {LID, ONE, POT, TWO},
    ),
    Edit(
        "snippets/tea/wrong/cup.py",
        "def drink",
        "# a comment\ndef drink",
        {f"{TEA}test_cup"},
        {LID, ONE, POT, TWO},
    ),
    Edit("snippets/milk/one.console", "$", "$ $", {ONE}, {LID, POT, TWO}),
    Edit(
        "snippets/milk/lid.py",
        "1",
        "2",
        {LID, LISTED, f"{JUG}test_process"},
        {ONE, POT, TWO, f"{TEA}test_hot"},
    ),
    Edit(
        "tests/snippets/milk/test_lid.py",
        "A jug has",
        "# two lines\n    Each jug has",
        {LID},
        {POT, TWO, f"{JUG}test_jug"},
    ),
    Edit(
        "tests/snippets/milk/helper.py",
        "2",
        "3",
        {LID, f"{JUG}test_jug", POT, ONE},
        set(),
    ),
    Edit(
        "reference/lamp.py",
        "    if power > 5:",
        "    # Hot.\n    if power > 6:",
        {f"{LAMP}test_light"},
        {f"{LAMP}test_dark", f"{LAMP}test_told", POT, LID},
    ),
    Edit(
        "reference/lamp.py",
        "        return 0\n\n    return",
        "        nothing = 0\n        return nothing\n\n    return",
        {f"{LAMP}test_dark"},
        {f"{LAMP}test_light", POT},
    ),
    Edit(
        "reference/lamp.py",
        "    if not power:\n        return 0\n",
        "",
        {f"{LAMP}test_light", f"{LAMP}test_dark"},
        {LID},
    ),
    Edit(
        "reference/lamp.py",
        "Twice",
        "Two times",
        {f"{LAMP}test_light", f"{LAMP}test_told", POT},
        {LID},
    ),
    Edit(
        "reference/pot.py",
        "return 0",
        "return SIZE - 5",
        {f"{TEA}test_empty"},
        {POT, LID, ONE},
    ),
    Edit("reference/bulbs.txt", "two", "all two", {*ALL_OF_REFERENCE}, {LID}),
    Edit("reference/pot.py", "SIZE = 5", "SIZE = 4 + 1", {POT}, {LID, ONE}),
    Edit("provenance/__init__.py", "one way", "1 way", {LID, ONE, POT}, set()),
    Edit("pyproject.toml", "[tool.pytest]", "# x\n[tool.pytest]", {POT}, set()),
]
