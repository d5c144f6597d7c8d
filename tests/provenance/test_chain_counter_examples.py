"""Counter-examples: the test fails as soon as they stop failing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.recording.counter_examples import CounterExamples
from tests.provenance.examples import Noted, examples_in

CUP = "wrong/cup.py"
TEXT = """class TeaError(Exception):
    pass

def pour(amount):
    return 1 / amount

def spill():
    raise TeaError("hot\\nvery")

def drop():
    raise TeaError
"""


@pytest.fixture
def examples(tmp_path: Path, noted: Noted) -> Iterator[CounterExamples]:
    """Counter-examples of a folder with one."""
    with examples_in(tmp_path, {CUP: TEXT}, noted) as found:
        yield found


def test_line_of_the_failure(examples: CounterExamples, noted: Noted) -> None:
    """Type, message and line of the failure are noted."""
    cup = examples.load(CUP)
    with examples.raises(CUP, ZeroDivisionError, match="^division"):
        cup.pour(0)
    kind, message = "ZeroDivisionError", "division by zero"
    assert noted == {CUP: {"type": kind, "message": message, "line": 5}}


@pytest.mark.parametrize(
    ("call", "message", "line"), [("spill", "hot", 8), ("drop", "", 11)]
)
def test_error_of_the_program(
    examples: CounterExamples, noted: Noted, call: str, message: str, line: int
) -> None:
    """Other errors have their module's name; of messages one line is kept."""
    cup = examples.load(CUP)
    with examples.raises(CUP, cup.TeaError, match=f"^{message}"):
        getattr(cup, call)()
    expected = {"type": "cup.TeaError", "message": message, "line": line}
    assert noted == {CUP: expected}


def test_blamed_line(examples: CounterExamples, noted: Noted) -> None:
    """A line is named by its text where no frame of the program is left."""
    with examples.raises(CUP, KeyError, match="tea", blame="raise TeaError("):
        raise KeyError("tea")
    assert noted[CUP] == {"type": "KeyError", "message": "'tea'", "line": 8}


@pytest.mark.parametrize(
    ("blame", "message"),
    [
        (None, "no frame of cup.py is on the stack: use blame="),
        ("def ", "'def ' is on 3 lines of cup.py"),
        ("milk", "'milk' is on 0 lines of cup.py"),
    ],
)
def test_nothing_to_blame(
    examples: CounterExamples, noted: Noted, blame: str | None, message: str
) -> None:
    """A failure without its line in the program proves nothing."""
    with (
        pytest.raises(AssertionError) as caught,
        examples.raises(CUP, KeyError, match="tea", blame=blame),
    ):
        raise KeyError("tea")
    assert str(caught.value) == message
    assert noted == {}


@pytest.mark.parametrize(
    ("amount", "match", "outcome"),
    [
        (1, "division", pytest.fail.Exception),
        (0, "milk", AssertionError),
        ("tea", "division", TypeError),
    ],
)
def test_it_stopped_failing(
    examples: CounterExamples,
    noted: Noted,
    amount: object,
    match: str,
    outcome: type[BaseException],
) -> None:
    """No failure, another message or another type: the test fails."""
    cup = examples.load(CUP)
    with (
        pytest.raises(outcome),
        examples.raises(CUP, ZeroDivisionError, match=match),
    ):
        cup.pour(amount)
    assert noted == {}
