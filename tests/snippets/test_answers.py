"""What counter-examples answer is noted from what they answered."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.layout import relative

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("test_*.py"))


def typed_answers(source: str) -> Iterator[int]:
    """The lines at which a test notes a wrong answer that holds no value."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr="answers"), args=[_, text]):
                kinds = {type(part) for part in ast.walk(text)}
                if not kinds & {ast.FormattedValue, ast.Name, ast.Call}:
                    yield node.lineno


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('"500"', [1]),
        ('f"500"', [1]),
        ('"GET / -> " + "500"', [1]),
        ('f"{reply.status_code}"', []),
        ("reply.text", []),
        ("told(reply)", []),
    ],
)
def test_typed_answer(text: str, lines: list[int]) -> None:
    """A text without a value of the run is found by its line."""
    assert list(typed_answers(f"wrong.answers(path, {text})")) == lines


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_answers_are_not_typed(path: Path) -> None:
    """Each noted answer holds something of what the program answered."""
    source = path.read_text(encoding="utf-8")
    assert list(typed_answers(source)) == []
