"""The extension: what stands around a block that is proven."""

import pytest

from provenance.extension import makeExtension
from tests.provenance.converting import Blocks, convert, converter, text_of
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, CUP, HTML, PAGE, SHOP

SHOP_TEXT = '''"""A shop."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def tea() -> str:
    """Give tea."""
    return "<b class='tea'>&amp;</b>"'''
ASKED = """curl http://127.0.0.1:5000/ \\
    -H "Accept: text/html"
curl -s http://127.0.0.1:5000/"""


def fence(source: str, language: str = "python") -> str:
    """A block that shows ``source``."""
    return f'```{language}\n--8<-- "{source}"\n```\n'


@pytest.mark.parametrize(
    ("source", "copied"),
    [
        (SHOP, SHOP_TEXT),
        (f"{SHOP}:view", SHOP_TEXT[SHOP_TEXT.index("@") :]),
        (f"{HTML}:body", "<p>{{ tea }}</p>"),
        (f"{CONSOLE}:run", "flask --app shop run"),
        (f"{CONSOLE}:ask", ASKED),
    ],
)
@pytest.mark.parametrize("frame", ["", "!!! tea\n\n", "??? tea\n\n"])
def test_copied_text(
    settled: Sample, source: str, copied: str, frame: str
) -> None:
    """What is shown can be copied; of a transcript, what is typed."""
    block = fence(source)
    if frame:
        block = "".join(f"    {line}\n" for line in block.splitlines())
    html = convert(settled, frame + block)
    (found,) = Blocks(html).found
    name, _, section = source.partition(":")
    assert found.get("data-copy", text_of(html)) == copied
    assert found["data-source"] == name
    assert found["data-section"] == section
    assert found["class"] == "proof"


@pytest.mark.parametrize(
    ("page", "root"),
    [
        ("docs/en/tea.md", "../"),
        ("docs/en/topics/green.md", "../../"),
        ("docs/en/topics/index.md", "../"),
        ("docs/en/index.md", ""),
        ("docs/zh/tea.md", "../../"),
        ("docs/zh/topics/green.md", "../../../"),
        ("docs/zh/index.md", "../"),
    ],
)
def test_links(settled: Sample, page: str, root: str) -> None:
    """Links go to the file and the tests, from any depth and language."""
    html = convert(settled, fence(f"{SHOP}:view"), page)
    assert f'href="{root}source/{SHOP}.html#L9">' in html
    assert f'href="{root}source/tests/snippets/test_tea.py.html#L7"' in html


@pytest.mark.parametrize(
    ("language", "lines", "verified"),
    [
        ("en", "lines 9–12", "✓ 1 test"),
        ("zh", "第 9–12 行", "✓ 1 个测试"),
    ],
)
def test_footer(
    settled: Sample, language: str, lines: str, verified: str
) -> None:
    """The line below tells tests, claims, lines and versions."""
    html = convert(settled, fence(f"{SHOP}:view"), f"docs/{language}/tea.md")
    assert f">{verified}</summary>" in html
    assert ">test_tea</a> Tea is &lt;hot&gt;.</li>" in html
    ran_on = "Python 3.99.0 · flask 3.1.3"
    assert f"<p>{SHOP} · {lines} · {ran_on}</p></details>" in html


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_whole_page(settled: Sample, language: str) -> None:
    """Every block of a page is wrapped once; headings stay as they are."""
    page = settled.root / PAGE.format(language)
    body = page.read_text(encoding="utf-8").split("---\n", 2)[2].strip()
    html = converter(settled, language).convert(body)
    assert len(Blocks(html).found) == html.count("<pre") == 8
    assert len(Blocks(html, "proof-footer").found) == 8
    assert len(Blocks(html, "wrong").found) == 1
    assert html.count('class="proof-versions"') == 1
    assert html.endswith("</p>")
    assert '<h1 id="q01">' in html
    assert CUP in html


def test_defaults() -> None:
    """Without options it converts the English pages."""
    options = makeExtension().getConfigs()
    assert options["docs"] == "docs/en"
    assert options["record"] == "build/provenance.json"
    assert (options["language"], options["above"]) == ("en", 0)
