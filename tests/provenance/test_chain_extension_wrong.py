"""The extension: counter-examples look and copy differently."""

from typing import Any

import pytest

from tests.provenance.converting import Blocks, convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CUP, HTML

BODY = f'```python\n--8<-- "{CUP}"\n```'
PAGES = {"en": "docs/en/cup.md", "zh": "docs/zh/cup.md"}


def shown(sample: Sample, language: str, failure: dict[str, Any]) -> str:
    """The HTML of a counter-example that failed like this."""
    record = sample.record()
    record.files[CUP].failure = failure
    return convert(sample, BODY, PAGES[language], record)


RAISED = {"type": "shop.TeaError", "message": "<b> & {0}", "line": 2}


@pytest.mark.parametrize(
    ("language", "failure", "label", "told"),
    [
        (
            "en",
            RAISED,
            "Wrong on purpose",
            "<code>shop.TeaError</code> at line 2: &lt;b&gt; &amp; {0}",
        ),
        (
            "zh",
            RAISED,
            "故意写错的示例",
            "第 2 行抛出 <code>shop.TeaError</code>：&lt;b&gt; &amp; {0}",
        ),
        ("en", {"answer": "500 <tea>"}, "Wrong on purpose", "500 &lt;tea&gt;"),
        ("zh", {"answer": "500 <tea>"}, "故意写错的示例", "500 &lt;tea&gt;"),
    ],
)
def test_failure(
    settled: Sample,
    language: str,
    failure: dict[str, Any],
    label: str,
    told: str,
) -> None:
    """The recorded failure is told above the block, in both languages."""
    html = shown(settled, language, failure)
    line = f'<p class="proof-wrong"><strong>{label}</strong> {told}</p>'
    assert html.index(line) < html.index("<pre")


def test_marked_and_not_copied(settled: Sample) -> None:
    """A machine sees that it is wrong, and no button copies it."""
    (found,) = Blocks(shown(settled, "en", RAISED)).found
    assert found["class"].split() == ["proof", "wrong", "no-copy"]
    assert "data-copy" not in found
    assert found["data-source"] == CUP


def test_other_files_of_a_wrong_folder(settled: Sample) -> None:
    """A wrong template is marked too; it needs no failure of its own."""
    name = "snippets/tea/wrong/page.html"
    settled.write(name, "{{ tea|safe }}\n")
    html = convert(settled, f'```html\n--8<-- "{name}"\n```')
    (found,) = Blocks(html, "wrong").found
    assert "data-copy" not in found
    assert "Wrong on purpose" not in html


def test_right_files_are_not_marked(settled: Sample) -> None:
    """Nothing else is called wrong."""
    html = convert(settled, f'```html\n--8<-- "{HTML}"\n```')
    assert not Blocks(html, "wrong").found
    assert "proof-wrong" not in html
