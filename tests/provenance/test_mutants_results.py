"""What is kept of mutants, and the reasons of those that survive."""

from pathlib import Path

import pytest

from provenance.mutation.reasons import (
    Reason,
    load_reasons,
    needless,
    unexplained,
)
from provenance.mutation.results import (
    Result,
    Survivor,
    killed,
    load_results,
    save_results,
)

SHOP = "snippets/tea/shop.py"
SURVIVOR = Survivor(3, "number", "5", "6", "pour(5)")
REASON = Reason(SHOP, "pour(5)", "5", "6", "A cup holds four.")


def test_results_are_kept(tmp_path: Path) -> None:
    """What is saved is read again; before the first run there is nothing."""
    folder = tmp_path / "mutants"
    assert load_results(folder) == {}
    results = {
        SHOP: Result("abc", 7, [SURVIVOR]),
        "reference/pot.py": Result("def", 2),
    }
    save_results(results, folder)
    assert load_results(folder) == results
    names = {path.name for path in folder.iterdir()}
    assert names == {"tea.json", "reference.json"}
    assert results[SHOP].killed == 6


def test_counts_of_a_topic() -> None:
    """Files of one topic are counted together, those of the application too."""
    results = {
        SHOP: Result("", 7, [SURVIVOR]),
        "snippets/tea/house/pages.py": Result("", 2),
        "reference/http/pot.py": Result("", 4, [SURVIVOR]),
        "reference/web/cup.py": Result("", 1),
    }
    assert killed(results) == {"tea": (8, 9), "reference": (4, 5)}


@pytest.mark.parametrize(
    "other",
    [
        {"path": "snippets/tea/house.py"},
        {"code": "pour(5, hot)"},
        {"old": "4"},
        {"new": "7"},
    ],
)
def test_a_reason_is_for_one_change(other: dict[str, str]) -> None:
    """A reason explains a survivor of its line, its file and its change."""
    results = {SHOP: Result("", 7, [SURVIVOR])}
    assert unexplained(results, [REASON]) == []
    assert needless(results, [REASON]) == []
    wrong = Reason(**{**vars(REASON), **other})
    assert unexplained(results, [wrong]) == [(SHOP, SURVIVOR)]
    assert needless(results, [wrong]) == [wrong]


def test_reasons_are_read(tmp_path: Path) -> None:
    """Reasons are entries of TOML files; without them there are none."""
    path = tmp_path / "tea.toml"
    assert load_reasons(tmp_path) == []
    lines = [f'{key} = "{value}"' for key, value in vars(REASON).items()]
    path.write_text("\n".join(["[[survivor]]", *lines, ""]), encoding="utf-8")
    assert load_reasons(tmp_path) == [REASON]
