"""A name that does not exist is answered with the nearest that does."""

import pytest

from provenance.errors import ProvenanceError
from provenance.layout import is_wrong, relative, shown_files
from provenance.pages.find import section_of
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, INSTALL, SHOP


def test_a_section_that_exists(sample: Sample) -> None:
    """A page gets the lines between the markers."""
    found = section_of(sample.root / SHOP, "view", "page:1", sample.root)
    assert found.text.startswith('@app.get("/")\n')


@pytest.mark.parametrize(
    ("source", "section", "what", "fix"),
    [
        (SHOP, "veiw", f"{SHOP} has no section 'veiw'", "'view'?"),
        (CONSOLE, "asks", f"{CONSOLE} has no section 'asks'", "'ask'?"),
        (CONSOLE, "rum", f"{CONSOLE} has no section 'rum'", "'run'?"),
        (INSTALL, "tea", f"{INSTALL} has no section 'tea'", "no sections."),
        (
            "snippets/tea/shops.py",
            "",
            "there is no file snippets/tea/shops.py",
            f"Did you mean {SHOP!r}?",
        ),
        (
            "reference/configs.py",
            "limit",
            "there is no file reference/configs.py",
            "Did you mean 'reference/config.py'?",
        ),
        ("snippets/tea", "", "there is no file snippets/tea", "Did you mean"),
    ],
)
def test_nearest(
    sample: Sample, source: str, section: str, what: str, fix: str
) -> None:
    """The message names the page's line, the lack, and what was meant."""
    with pytest.raises(ProvenanceError) as caught:
        section_of(sample.root / source, section, "page.md:9", sample.root)
    assert caught.value.where == "page.md:9"
    assert caught.value.what == what
    assert caught.value.fix.endswith(fix) or caught.value.fix.startswith(fix)


@pytest.mark.parametrize("text", ["", "\n  \n"])
def test_empty_file(sample: Sample, text: str) -> None:
    """A page cannot show a file that is empty."""
    sample.write(SHOP, text)
    with pytest.raises(ProvenanceError) as caught:
        section_of(sample.root / SHOP, "", "page.md:9", sample.root)
    assert caught.value.what == f"{SHOP} is empty"
    assert caught.value.fix == "Show something else."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("snippets/tea/wrong/cup.py", True),
        ("snippets/tea/wrong/cup/cup.py", True),
        ("snippets/tea/wrong", False),
        ("snippets/tea/wrong.py", False),
        ("snippets/wrongs/tea.py", False),
    ],
)
def test_counter_examples_by_folder(source: str, *, expected: bool) -> None:
    """Only what lies in a folder named `wrong` is a counter-example."""
    assert is_wrong(source) is expected


def test_shown_files(sample: Sample) -> None:
    """Every file of the two folders may be shown, except compiled ones."""
    sample.write("snippets/tea/__pycache__/shop.pyc", "")
    sample.write("secret/tea.py", "")
    names = [relative(p, sample.root) for p in shown_files(sample.root)]
    assert names == sorted(names)
    assert SHOP in names
    assert not [n for n in names if "pycache" in n or "secret" in n]
