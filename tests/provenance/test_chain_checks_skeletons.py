"""Checks: both languages have the same bones, code and links."""

import pytest

from provenance.checks.project import Project
from provenance.checks.skeletons import different_skeletons
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE

EN, ZH = PAGE.format("en"), PAGE.format("zh")


def told(sample: Sample) -> list[str]:
    """What is told of the project."""
    project = Project(sample.record(), sample.root)
    return [str(problem) for problem in different_skeletons(project)]


def add(sample: Sample, page: str, text: str) -> int:
    """Write a text at the end of a page; give its line."""
    old = (sample.root / page).read_text(encoding="utf-8")
    sample.write(page, f"{old}\n{text}\n")
    return len(old.splitlines()) + 2


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Tea.", "茶。\n\n很烫。"),
        ("- [Tea](https://a.example/zh-cn/1)", "- [茶](https://a.example/1)"),
        ("`tea` and `tea`", "`tea`"),
        ("`x` [](test:tea)", "`x` [](test:milk)"),
    ],
)
def test_same(sample: Sample, english: str, chinese: str) -> None:
    """Paragraphs may be cut differently, and names be repeated."""
    add(sample, EN, english)
    add(sample, ZH, chinese)
    assert told(sample) == []


@pytest.mark.parametrize(
    ("english", "chinese", "there", "here"),
    [
        ("- Tea", "茶", "the end", "item"),
        ("| a |\n| --- |\n| b |", "| 茶 |\n| --- |", "the end", "row"),
        ("## Tea { #a }", "## 茶 { #b }", "## #b", "## #a"),
        ("## Tea { #a }", "### 茶 { #a }", "### #a", "## #a"),
        ('??? question "x"', '!!! note "x"', "!!! note", "??? question"),
    ],
)
def test_other_parts(
    sample: Sample, english: str, chinese: str, there: str, here: str
) -> None:
    """The first place where the parts differ is told."""
    line = add(sample, EN, english)
    add(sample, ZH, chinese)
    (problem,) = told(sample)
    at = line + 2 if here == "row" else line
    assert problem.startswith(f"{ZH}")
    assert f": {there} stands here, {EN}:{at} has {here}. Give both" in problem


@pytest.mark.parametrize(
    ("english", "chinese", "page", "word"),
    [
        ("`milk`", "牛奶", ZH, "`milk`"),
        ("milk", "`milk`", EN, "`milk`"),
        ("[tea](index.md)", "[茶](q01.md)", ZH, "index.md"),
    ],
)
def test_other_words(
    sample: Sample, english: str, chinese: str, page: str, word: str
) -> None:
    """Code or a link that one language lacks is told."""
    add(sample, EN, english)
    add(sample, ZH, chinese)
    expected = f"{page}: #w01 lacks {word}, the other language has it. "
    assert f"{expected}Add it there or here." in told(sample)


def test_swapped_anchors(sample: Sample) -> None:
    """Two anchors that have changed places are told."""
    sample.edit(ZH, "#q01-why", "#q01-x")
    sample.edit(ZH, "#q01-followup", "#q01-why")
    sample.edit(ZH, "#q01-x", "#q01-followup")
    (problem,) = told(sample)
    assert "## #q01-followup stands here" in problem
