"""Check: both languages show the same blocks in the same order."""

import pytest

from provenance.checks import problems_of
from provenance.checks.languages import different_languages
from provenance.checks.project import Project
from provenance.errors import ProvenanceError
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG, HTML, INSTALL, PAGE, SHOP

EN, ZH = PAGE.format("en"), PAGE.format("zh")
SAME = "Show the same blocks in the same order."


def problems(sample: Sample) -> list[ProvenanceError]:
    """What the check finds."""
    return list(different_languages(Project(sample.record(), sample.root)))


def test_nothing_is_wrong(sample: Sample) -> None:
    """All checks find nothing in a project that is in order."""
    assert problems_of(Project(sample.record(), sample.root)) == []


@pytest.mark.parametrize("missing", [EN, ZH, "docs/zh/index.md"])
def test_missing_page(sample: Sample, missing: str) -> None:
    """A page in one language alone is told by its name there."""
    sample.delete(missing)
    (problem,) = problems(sample)
    other = {"en": "zh", "zh": "en"}[missing.split("/")[1]]
    assert problem.where == missing.replace(missing[:7], f"docs/{other}")
    what = "this page has no counterpart in the other language"
    assert problem.what == what
    assert problem.fix == "Write it."


@pytest.mark.parametrize(
    ("line", "old", "new", "what"),
    [
        (
            18,
            f"{SHOP}:view",
            SHOP,
            f"{SHOP}:view here, not {SHOP}",
        ),
        (
            8,
            f'```bash\n--8<-- "{INSTALL}"',
            f'```text\n--8<-- "{INSTALL}"',
            f"{INSTALL} here, not {INSTALL}",
        ),
        (
            22,
            f"{HTML}:body",
            f"{CONFIG}:limit",
            f"{HTML}:body here, not {CONFIG}:limit",
        ),
        (
            14,
            f'```python\n    --8<-- "{SHOP}"',
            f'```python hl="view"\n    --8<-- "{SHOP}"',
            f'{SHOP} here, not {SHOP} hl="view"',
        ),
    ],
)
def test_other_block(
    sample: Sample, line: int, old: str, new: str, what: str
) -> None:
    """The first block that differs is told, with what stands where."""
    sample.edit(ZH, old, new)
    (problem,) = problems(sample)
    assert problem.where == f"{ZH}:{line}"
    assert problem.what == f"{EN}:{line} shows {what}"
    assert problem.fix == SAME


def test_other_order(sample: Sample) -> None:
    """The same blocks in another order are told once."""
    sample.edit(ZH, "shop.console:run", "x")
    sample.edit(ZH, "shop.console:ask", "shop.console:run")
    sample.edit(ZH, '"snippets/tea/x"', '"snippets/tea/shop.console:ask"')
    (problem,) = problems(sample)
    assert problem.where == f"{ZH}:26"
    assert problem.fix == SAME


@pytest.mark.parametrize(("page", "counts"), [(EN, (7, 8)), (ZH, (8, 7))])
def test_other_count(
    sample: Sample, page: str, counts: tuple[int, int]
) -> None:
    """A block that only one language has at its end is told."""
    text = (sample.root / page).read_text(encoding="utf-8")
    sample.write(page, text[: text.rindex("```python")])
    (problem,) = problems(sample)
    assert problem.where == ZH
    what = f"{EN} has {counts[0]} blocks, this page {counts[1]}"
    assert (problem.what, problem.fix) == (what, SAME)


@pytest.mark.parametrize("page", [EN, ZH])
@pytest.mark.parametrize("anchor", ["w01", "s01", "q01"])
def test_missing_anchor(sample: Sample, page: str, anchor: str) -> None:
    """An anchor that one language lacks is told there."""
    sample.edit(page, f"{{ #{anchor} }}", "")
    (problem,) = problems(sample)
    assert problem.where == page
    what = f"there is no anchor #{anchor}, the other language has it"
    assert (problem.what, problem.fix) == (what, "Add it.")
