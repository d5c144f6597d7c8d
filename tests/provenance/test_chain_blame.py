"""Counter-examples: which line may be blamed for a failure."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.recording.counter_examples import CounterExamples
from tests.provenance.examples import Noted, examples_in

CUP = "wrong/cup.py"
TEXT = """from jinja2 import Environment

PAGE = "{{ 1 / tea }}"

def pour(tea):
    return 1 / tea

def show(tea):
    return Environment(autoescape=True).from_string(PAGE).render(tea=tea)
"""


@pytest.fixture
def examples(tmp_path: Path, noted: Noted) -> Iterator[CounterExamples]:
    """Counter-examples of a folder with one."""
    with examples_in(tmp_path, {CUP: TEXT}, noted) as found:
        yield found


def fail(examples: CounterExamples, call: str, blame: str | None) -> None:
    """Let the counter-example divide by zero, and blame a line."""
    cup = examples.load(CUP)
    with examples.raises(CUP, ZeroDivisionError, match="zero", blame=blame):
        getattr(cup, call)(0)


def test_line_of_the_program(examples: CounterExamples, noted: Noted) -> None:
    """What the stack tells, nobody may tell otherwise."""
    with pytest.raises(AssertionError) as caught:
        fail(examples, "pour", "PAGE = ")
    told = "line 6 of cup.py is on the stack: leave blame= out"
    assert (str(caught.value), noted) == (told, {})
    fail(examples, "pour", None)
    assert noted[CUP]["line"] == 6


@pytest.mark.parametrize(("blame", "line"), [("PAGE = ", 3), (None, 9)])
def test_line_of_a_template(
    examples: CounterExamples, noted: Noted, blame: str | None, line: int
) -> None:
    """The lines of a template in a text are on no stack, and may be told."""
    fail(examples, "show", blame)
    assert noted[CUP]["line"] == line
