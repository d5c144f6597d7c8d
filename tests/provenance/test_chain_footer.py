"""Around a block: the file's name, lines, tests, and what is copied."""

import pytest

from provenance.pages.fences import Block
from provenance.pages.sections import Section
from provenance.printing.footer import (
    listed,
    source_link,
    wrapped,
)
from provenance.printing.labels import LABELS
from provenance.printing.proof import Proof
from provenance.record import Test as RecordedTest

TESTS = (
    RecordedTest("tests/t.py::test_one", "One & <one>.", "tests/t.py", 1),
    RecordedTest("tests/t.py::Tea::test_two", "", "tests/t.py", 5, 4),
)


def proof(source: str, lines: list[str], tests: int = 1) -> Proof:
    """A proof of these lines, which start at line 3."""
    block = Block("tea.md:1", "text", source, "tea")
    section = Section(tuple(enumerate(lines, 3)))
    return Proof(block, section, TESTS[:tests], {"Python": "3.99"}, None)


@pytest.mark.parametrize(
    ("language", "count", "lines"),
    [
        ("en", 1, "snippets/t.py · line 3 · Python 3.99"),
        ("en", 2, "snippets/t.py · lines 3–4 · Python 3.99"),
        ("zh", 1, "snippets/t.py · 第 3 行 · Python 3.99"),
        ("zh", 2, "snippets/t.py · 第 3–4 行 · Python 3.99"),
    ],
)
def test_lines(language: str, count: int, lines: str) -> None:
    """The closed list holds file, lines and versions; one line is not two."""
    html = wrapped(proof("snippets/t.py", ["x"] * count), "", language, "")
    assert f"<p>{lines}</p></details>" in html


@pytest.mark.parametrize(
    ("language", "count", "text", "spoken"),
    [
        ("en", 1, "✓ 1 test", "Verified by 1 test"),
        ("en", 2, "✓ 2 tests", "Verified by 2 tests"),
        ("zh", 1, "✓ 1 个测试", "已由 1 个测试验证"),
        ("zh", 2, "✓ 2 个测试", "已由 2 个测试验证"),
    ],
)
def test_summary(language: str, count: int, text: str, spoken: str) -> None:
    """The tests are counted; a screen reader is told what the mark means."""
    html = wrapped(proof("snippets/t.py", ["x"], count), "", language, "")
    assert f'<summary aria-label="{spoken}">{text}</summary>' in html


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("snippets/tea/pot/a.py", "<span>tea/pot/</span>a.py"),
        ("reference/a/b.py", "<span>a/</span>b.py"),
        ("reference/a.py", "a.py"),
        ("snippets/<t>/&.py", "<span>&lt;t&gt;/</span>&amp;.py"),
    ],
)
def test_name(source: str, name: str) -> None:
    """Above the block the file's name leads to the first shown line."""
    html = wrapped(proof(source, ["x"]), "<pre>", "en", "../")
    link = f'href="{source_link(source, "../", 3)}"'
    assert f'<a class="proof-file" {link}>{name}</a><pre>' in html


def test_list_of_tests() -> None:
    """A test is named without its file, with its cases and its claim."""
    html = listed(TESTS, "../", LABELS["en"])
    link = "../source/tests/t.py.html#L"
    assert f'<a href="{link}1">test_one</a> One &amp;' in html
    assert "&lt;one&gt;.</li>" in html
    assert f'<a href="{link}5">Tea::test_two</a> ×4 </li>' in html


def test_long_list_of_tests_is_cut() -> None:
    """Twenty tests are named, the rest is counted."""
    tests = [RecordedTest(f"t.py::t{n}", "", "t.py", n) for n in range(25)]
    html = listed(tests, "", LABELS["en"])
    assert html.count("<a href=") == 20
    assert html.endswith("<li>… and 5 more</li></ul>")
    assert "more" not in listed(tests[:20], "", LABELS["en"])


@pytest.mark.parametrize(
    ("line", "expected"),
    [(None, "../source/a/b.py.html"), (7, "../source/a/b.py.html#L7")],
)
def test_source_link(line: int | None, expected: str) -> None:
    """A link may lead to a line."""
    assert source_link("a/b.py", "../", line) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["$ curl tea", "hot"], "curl tea"),
        (["$ a \\", "  b", "x", "$ c"], "a \\&#10;  b&#10;c"),
        (["$ a '<&>'"], "a &#x27;&lt;&amp;&gt;&#x27;"),
    ],
)
def test_commands_to_copy(lines: list[str], expected: str) -> None:
    """Of a transcript the commands are copied, without prompt or output."""
    html = wrapped(proof("snippets/t.console", lines), "", "en", "")
    assert f' data-copy="{expected}">' in html


@pytest.mark.parametrize("source", ["a/t.py", "a/wrong/t.console"])
def test_nothing_else_to_copy(source: str) -> None:
    """Of a program what is shown is copied; a wrong session not at all."""
    html = wrapped(proof(source, ["$ curl tea"]), "", "en", "")
    assert "data-copy" not in html
