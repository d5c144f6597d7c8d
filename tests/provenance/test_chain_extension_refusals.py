"""The extension: a page that shows unproven code is not converted."""

import pytest

from provenance.errors import ProvenanceError
from tests.provenance.converting import Blocks, convert, converter
from tests.provenance.projects import Sample
from tests.provenance.sample_files import SHOP

INCLUDE = f'--8<-- "{SHOP}"'
GOOD = f"```python\n{INCLUDE}\n```\n"
TYPED = "this block is typed"
COUNT = "{} blocks are shown, {} are proven"


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("# Tea\n\n    x = 1\n    y = 2", f"{TYPED}: 'x = 1 y = 2'"),
        ("- tea\n\n        x = 1\n", f"{TYPED}: 'x = 1'"),
        ("\tx = 1", f"{TYPED}: 'x = 1'"),
        (f"{GOOD}\nTea:\n\n    {'t' * 50}\n", f"{TYPED}: '{'t' * 40}'"),
        ("<pre>x = 1</pre>", COUNT.format(1, 0)),
        ("<PRE>x = 1</PRE>", COUNT.format(1, 0)),
        (f"{GOOD}\n<pre><code>x</code></pre>", COUNT.format(2, 1)),
        (f"> ```python\n> {INCLUDE}\n> ```", COUNT.format(1, 0)),
        (f"=== Tea\n\n    ```python\n    {INCLUDE}\n    ```", TYPED),
        (f"```python\n{INCLUDE}\n", COUNT.format(0, 1)),
    ],
)
def test_refused(settled: Sample, body: str, what: str) -> None:
    """Code that was typed, in whatever way, stops the page."""
    with pytest.raises(ProvenanceError) as caught:
        convert(settled, body)
    assert caught.value.where == "docs/en/tea.md"
    assert caught.value.what.startswith(what)
    assert caught.value.fix.startswith("Pull it from snippets/ or reference/")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("# Tea\n\n```python\nx = 1\n```", 3),
        (f"{GOOD}\n```python\n{INCLUDE}\nx = 1\n```", 5),
        ("!!! tea\n\n    ~~~\n    x = 1\n    ~~~", 3),
    ],
)
def test_typed_fence(settled: Sample, body: str, line: int) -> None:
    """A typed fence is told with its line."""
    with pytest.raises(ProvenanceError) as caught:
        convert(settled, body)
    assert caught.value.where == f"docs/en/tea.md:{line}"
    assert caught.value.what == TYPED


def test_shown_differently(settled: Sample) -> None:
    """Text that Markdown changes on its way, such as STX, is told."""
    settled.write("snippets/tea/tab.txt", "tea\x02milk\n")
    with pytest.raises(ProvenanceError) as caught:
        convert(settled, '\n```text\n--8<-- "snippets/tea/tab.txt"\n```')
    assert caught.value.where == "docs/en/tea.md:2"
    what = "snippets/tea/tab.txt is not shown as it was tested"
    assert caught.value.what == what
    assert caught.value.fix == "Put its fence on lines of their own."


def test_unproven_block(settled: Sample) -> None:
    """What the record does not prove is told before anything is printed."""
    record = settled.record()
    record.files[SHOP].lines[12] = []
    with pytest.raises(ProvenanceError) as caught:
        convert(settled, GOOD, record=record)
    assert caught.value.where == f"{SHOP}:12 (shown by docs/en/tea.md:1)"
    assert caught.value.what == "no test runs this line"


def test_red_record(settled: Sample) -> None:
    """From the record of a red run nothing is converted."""
    record = settled.record()
    record.status = "failed"
    with pytest.raises(ProvenanceError, match="the recorded test run failed"):
        convert(settled, "# Tea", record=record)


def test_heading_alone(settled: Sample) -> None:
    """A generator may hand the text of a heading through the last stages."""
    settled.write("docs/en/tea.md", f"# Tea `x`\n\n{GOOD}")
    markdown = converter(settled)
    (last,) = (
        p for p in markdown.postprocessors if type(p).__name__ == "Leave"
    )
    assert last.run("Tea <code>x</code>") == "Tea <code>x</code>"
    html = markdown.convert(f"# Tea `x`\n\n{GOOD}".strip())
    assert '<h1 id="tea-x">Tea <code>x</code>' in html
    assert len(Blocks(html).found) == 1


def test_two_pages_with_one_converter(settled: Sample) -> None:
    """The stages start anew with each page."""
    settled.write("docs/en/one.md", f"# One\n\n{GOOD}")
    settled.write("docs/en/two.md", f"# Two\n\n{GOOD}")
    markdown = converter(settled)
    for name in ("One", "Two"):
        html = markdown.reset().convert(f"# {name}\n\n{GOOD}".strip())
        assert len(Blocks(html).found) == 1
