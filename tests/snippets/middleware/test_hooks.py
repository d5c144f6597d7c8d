"""The claims of the page `middleware` about the order of hooks."""

from collections.abc import Callable
from types import ModuleType

import pytest

from provenance.layout import ROOT

Load = Callable[[str], ModuleType]
CONSOLE = ROOT / "snippets/middleware/hooks.console"


def recorded(section: str) -> list[str]:
    """The lines of an output in the transcript."""
    text = CONSOLE.read_text(encoding="utf-8")
    start, end = f"[start:{section}]\n", "# --8<-- [end"
    return text.partition(start)[2].partition(end)[0].splitlines()[1:]


@pytest.mark.parametrize(
    ("section", "url"),
    [
        ("view", "/shop/books/"),
        ("answered", "/shop/books/?answer=closed"),
        ("unknown", "/nothing"),
    ],
)
def test_the_whole_order(
    load: Load, capsys: pytest.CaptureFixture[str], section: str, url: str
) -> None:
    """The layers and hooks run in the order that the transcript shows."""
    load("middleware/hooks.py").trace(url)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 10
    assert lines == recorded(section)


def test_before_inwards_and_after_outwards(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """before_request runs from outside in, after_request and teardown back."""
    load("middleware/hooks.py").trace("/shop/books/")
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]

    def of(kind: str) -> list[str]:
        return [line for line in lines if f".{kind}" in line]

    assert of("before_request") == [
        "app.before_request 1",
        "app.before_request 2",
        "shop.before_request",
        "books.before_request",
    ]
    for kind in ("after_request", "teardown_request"):
        assert of(kind) == [
            f"books.{kind}",
            f"shop.{kind}",
            f"app.{kind} 2",
            f"app.{kind} 1",
        ]
    assert lines[0] == "middleware, on the way in"
    assert lines[-3:] == [
        "middleware, on the way out",
        "the body is made",
        "middleware, at the end",
    ]


def test_an_answer_of_a_hook_skips_those_behind_it(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answer skips the view and later before_request, no after_request."""
    program = load("middleware/hooks.py")
    client = program.app.test_client()
    assert "shop.books.view" in program.app.view_functions
    assert client.get("/shop/books/").text == "Dune"
    capsys.readouterr()
    assert client.get("/shop/books/?answer=closed").text == "closed"
    said = capsys.readouterr().out
    # What a stranger writes there is not in the page.
    assert client.get("/shop/books/?answer=<b>").text == "closed"
    assert "shop.before_request" in said
    assert "books.before_request" not in said
    assert "the view" not in said
    assert "books.after_request" in said
    assert "books.teardown_request" in said
