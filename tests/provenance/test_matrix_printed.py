"""What a page says of the other versions on which its tests passed."""

import pytest

from provenance.site.shaping import shown_by
from provenance.site.shown import pages_to_build
from tests.provenance.converting import convert
from tests.provenance.matrix_results import record_of
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, PAGE, SHOP

TEA = f'```python\n--8<-- "{SHOP}"\n```\n'
BOTH = f'{TEA}\n```python\n--8<-- "{CONFIG}:limit"\n```\n'


@pytest.mark.parametrize(
    ("body", "lowest"),
    [
        (TEA, "on Python 3.98, 3.99"),
        (BOTH, "on Python 3.98"),
    ],
    ids=["topic", "topic and application"],
)
def test_proof_line(elsewhere: Sample, body: str, lowest: str) -> None:
    """A page names the other versions on which all its topics passed."""
    told = "on Python 3.98, 3.100; with the lowest versions of the libraries "
    html = convert(elsewhere, body, record=record_of(elsewhere))
    link = f'<a href="../verification/#matrix">{told}{lowest}</a>'
    ran_on = "The code on this page ran on Python 3.99.0 · flask 3.1.3."
    assert f"{ran_on} Its tests also passed {link}. <a" in html


def test_proof_line_in_chinese(elsewhere: Sample) -> None:
    """It says the same in the other language."""
    html = convert(elsewhere, TEA, "docs/zh/tea.md", record_of(elsewhere))
    told = "Python 3.98、3.100；最低版本的库，Python 3.98、3.99"
    link = f'<a href="../../zh/verification/#matrix">{told}</a>'
    assert f"。其测试还在这些版本上通过：{link}。 <a" in html


def test_nothing_to_tell(elsewhere: Sample) -> None:
    """After a change of its topic a page names no other versions."""
    record = record_of(elsewhere, **{SHOP: "other"})
    assert "also passed" not in convert(elsewhere, TEA, record=record)


def test_pages_follow(elsewhere: Sample) -> None:
    """Pages are built again once the other versions do not hold for them."""
    elsewhere.write("docs/en/other.md", "# Other\n\nWords.\n")
    before = shown_by(record_of(elsewhere), elsewhere.root)
    after = shown_by(record_of(elsewhere, **{CONFIG: "3"}), elsewhere.root)
    pages = {PAGE.format("en"), PAGE.format("zh")}
    assert pages_to_build(before, after) == pages
    (elsewhere.root / "tests/matrix.json").unlink()
    after = shown_by(record_of(elsewhere), elsewhere.root)
    assert pages_to_build(before, after) == pages
