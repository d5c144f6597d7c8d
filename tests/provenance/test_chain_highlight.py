"""The extension: a fence says by the name of a section where to look."""

import re
from html import unescape

import pytest

from tests.provenance.converting import Blocks, convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import HTML, SHOP
from tests.provenance.teapot import POT, POT_TEXT, fence

WHOLE = """def pot(full: bool) -> str:
    if full:
        return "full"
    return "empty"
"""
CHOICE = '    if full:\n        return "full"\n'


def looked_at(html: str) -> str:
    """The highlighted text of a page."""
    found = re.findall(r'<span class="hll">(.*\n)</span>', html)
    return unescape(re.sub("<[^>]*>", "", "".join(found)))


@pytest.mark.parametrize(
    ("source", "hl", "text"),
    [
        (POT, "choice", CHOICE),
        (f"{POT}:pot", "choice", CHOICE),
        (POT, "cup", 'CUP = "cup"\n'),
        (
            POT,
            "pot",
            f'def pot(full: bool) -> str:\n{CHOICE}    return "empty"\n',
        ),
        (HTML, "body", "  <p>{{ tea }}</p>\n"),
    ],
)
@pytest.mark.parametrize("frame", ["", "!!! tea\n\n"])
def test_lines(
    settled: Sample, source: str, hl: str, text: str, frame: str
) -> None:
    """The lines of the section are marked, wherever they stand in a file."""
    settled.write(POT, POT_TEXT)
    block = fence(source, hl)
    if frame:
        block = "".join(f"    {line}\n" for line in block.splitlines())
    html = convert(settled, frame + block)
    assert looked_at(html) == text
    (found,) = Blocks(html).found
    assert found["data-source"] == source.partition(":")[0]


def test_several_blocks(settled: Sample) -> None:
    """Each fence marks its own lines; one that does not ask, none."""
    settled.write(POT, POT_TEXT)
    plain = f'```python\n--8<-- "{SHOP}"\n```\n'
    parts = [fence(POT, "cup"), plain, fence(POT, "choice")]
    assert looked_at(convert(settled, "\n".join(parts))) == (
        f'CUP = "cup"\n{CHOICE}'
    )
