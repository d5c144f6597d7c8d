"""The footer's words: one line or several, one test or several."""

import pytest

from provenance.pages.markdown import Block
from provenance.pages.sections import Section
from provenance.printing.footer import copied, listed, source_link, wrapped
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
        ("en", 1, "<span>line 3</span>"),
        ("en", 2, "<span>lines 3–4</span>"),
        ("zh", 1, "<span>第 3 行</span>"),
        ("zh", 2, "<span>第 3–4 行</span>"),
    ],
)
def test_lines(language: str, count: int, lines: str) -> None:
    """One line is not called several."""
    html = wrapped(proof("snippets/t.py", ["x"] * count), "", language, "")
    assert lines in html


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("en", 1, "Verified by 1 test"),
        ("en", 2, "Verified by 2 tests"),
        ("zh", 1, "已由 1 个测试验证"),
        ("zh", 2, "已由 2 个测试验证"),
    ],
)
def test_verified_by(language: str, count: int, text: str) -> None:
    """The tests are counted."""
    assert LABELS[language].verified_by(count) == text
    html = wrapped(proof("snippets/t.py", ["x"], count), "", language, "")
    assert f"<summary>{text}</summary>" in html


def test_list_of_tests() -> None:
    """A test is named without its file, with its cases and its claim."""
    html = listed(TESTS, "../", LABELS["en"])
    link = "../source/tests/t.py.html#L"
    assert f'<a href="{link}1"><code>test_one</code></a> One &amp;' in html
    assert "&lt;one&gt;.</li>" in html
    assert f'<a href="{link}5"><code>Tea::test_two</code></a> ×4 </li>' in html


def test_long_list_of_tests_is_cut() -> None:
    """Twenty tests are named, the rest is counted."""
    tests = [RecordedTest(f"t.py::t{n}", "", "t.py", n) for n in range(25)]
    html = listed(tests, "", LABELS["en"])
    assert html.count("<code>") == 20
    assert html.endswith("<li>… and 5 more</li></ul>")
    assert "more" not in listed(tests[:20], "", LABELS["en"])


@pytest.mark.parametrize(
    ("line", "expected"),
    [(None, "../source/a/b.py.html"), (7, "../source/a/b.py.html#L7")],
)
def test_source_link(line: int | None, expected: str) -> None:
    """A link may lead to a line."""
    assert source_link("a/b.py", "../", line) == expected


def test_attributes_are_escaped() -> None:
    """Newlines, quotes and angle brackets survive in `data-copy`."""
    html = wrapped(
        proof("snippets/t.py", ['a = "<&>"', "  b = '1'"]), "", "en", ""
    )
    copy = "a = &quot;&lt;&amp;&gt;&quot;&#10;  b = &#x27;1&#x27;"
    assert f'data-copy="{copy}"' in html
    html = wrapped(proof("snippets/<t>.py", ["x"]), "", "en", "")
    assert ">snippets/&lt;t&gt;.py</a>" in html


@pytest.mark.parametrize(
    ("source", "lines", "expected"),
    [
        ("snippets/t.py", ["$ curl tea", "hot"], "$ curl tea\nhot"),
        ("snippets/t.console", ["$ curl tea", "hot"], "curl tea"),
        ("snippets/t.console", ["$ a \\", "  b", "x", "$ c"], "a \\\n  b\nc"),
    ],
)
def test_copied(source: str, lines: list[str], expected: str) -> None:
    """Of a transcript the commands are copied, without prompt or output."""
    assert copied(proof(source, lines)) == expected
