"""The table of programs under one contract, made from files and record."""

import pytest

from provenance import record as records
from provenance.errors import ProvenanceError
from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.contract import FOLDER, TESTS, contract
from provenance.printing.proof import Prover
from tests.provenance.projects import Sample

FILES = {
    "__init__": "import flask\n",
    "store": "TEA = 1\n",
    "checked": '"""Checks."""\n\nimport msgspec\n',
    "for_kettle": (
        "import kettle\n\n\n"
        "class Api(kettle.Api):\n"
        "    LIMIT = 3\n\n"
        "    def boil(self) -> None:\n"
        "        # hot\n"
        "        return\n\n\n"
        "def adapt() -> None:\n"
        "    return\n"
    ),
    "with_kettle": (
        "import flask\n\n"
        "from . import store\n"
        "from .checked import msgspec\n"
        "from .for_kettle import Api\n"
    ),
    "with_none": "from . import store\n",
}
PACKAGES = {
    "__init__": ["flask"],
    "checked": ["msgspec"],
    "for_kettle": ["kettle"],
    "with_kettle": ["flask"],
}


def filled(sample: Sample, cases: int = 6) -> records.Record:
    """A record of two programs, with two contract tests that asked both."""
    for name, text in FILES.items():
        sample.write(f"{FOLDER}/{name}.py", text)
    record = sample.record()
    record.tests += [
        records.Test(
            f"{TESTS}a.py::test_{n}", "It is.", f"{TESTS}a.py", 1, cases
        )
        for n in ("hot", "cold")
    ]
    record.packages |= {"msgspec": "0.22", "kettle": "1.0"}
    for name in FILES:
        proof = record.files[f"{FOLDER}/{name}.py"]
        proof.lines = {1: [0, 2], 2: [3]}
        proof.packages = PACKAGES.get(name, [])
    return record


def table(
    sample: Sample, record: records.Record, language: str = "en"
) -> list[str]:
    """What the directive stands for."""
    page = Page("tea.md", {}, [])
    prover = Prover(record, sample.root)
    return contract(Context(page, prover, language, "../"))


def test_the_table_is_counted(sample: Sample) -> None:
    """Lines are counted, libraries are those of the record."""
    names = "`Api.LIMIT`, `Api.boil`, `adapt`"
    assert table(sample, filled(sample)) == [
        "| Program | `with_kettle` | `with_none` |",
        "| --- | --- | --- |",
        "| Lines of the views | 4 | 1 |",
        "| … that check bodies | 2 | 0 |",
        "| … that adapt the library | 7 | 0 |",
        f"| Adapted | {names} | – |",
        "| Libraries besides Flask | kettle 1.0, msgspec 0.22 | – |",
        "| Checks of the contract passed | 2 / 2 | 2 / 2 |",
        "| … with their cases | 6 | 6 |",
    ]


def test_the_table_in_chinese(sample: Sample) -> None:
    """The other language has the same numbers."""
    english = table(sample, filled(sample))
    chinese = table(sample, filled(sample), "zh")
    assert len(english) == len(chinese)
    assert chinese[2] == "| 视图的代码行数 | 4 | 1 |"


def test_a_program_that_no_test_asked(sample: Sample) -> None:
    """A contract test that did not run a program's lines is told."""
    record = filled(sample)
    record.files[f"{FOLDER}/with_none.py"].lines = {1: [0, 3]}
    with pytest.raises(ProvenanceError) as caught:
        table(sample, record)
    told = f"{FOLDER}/with_none.py: test_hot did not ask this program. "
    assert str(caught.value) == f"{told}Let all programs run all tests."


def test_no_contract(sample: Sample) -> None:
    """Without tests or without programs there is no table."""
    with pytest.raises(ProvenanceError, match="there is no contract"):
        table(sample, sample.record())
    record = filled(sample)
    del record.tests[2:]
    with pytest.raises(ProvenanceError, match="there is no contract"):
        table(sample, record)
