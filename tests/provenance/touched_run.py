"""A run of a few cases about tea, milk and a pot, and what they need."""

from provenance.recording.notes import Case
from provenance.recording.run import Run

TEA = "tests/snippets/tea/test_tea.py"
CUP = "tests/snippets/tea/test_cup.py"
POT = "tests/reference/test_pot.py"
ALL = "tests/snippets/test_all.py"
NEEDS = {
    f"{TEA}::test_hot": [],
    f"{TEA}::test_cold": ["snippets/tea/mug.py"],
    f"{CUP}::test_cup": ["snippets/tea/house/"],
    f"{POT}::test_pot": [],
    f"{ALL}::test_all[tea]": ["snippets/tea/shop.py"],
    f"{ALL}::test_all[milk]": ["snippets/milk/"],
}
INPUTS = dict.fromkeys(
    [
        *(name.partition("::")[0] for name in NEEDS),
        "reference/pot.py",
        "snippets/tea/shop.py",
        "snippets/tea/mug.py",
        "snippets/tea/house/page.html",
        "snippets/milk/jug.py",
        "tests/snippets/tea/helper.py",
        "pyproject.toml",
        "python",
    ],
    "1",
)
RUN = Run(
    INPUTS,
    {
        name: Case(name.partition("::")[0], 1, "", needs=needs, seconds=1)
        for name, needs in NEEDS.items()
    },
)
