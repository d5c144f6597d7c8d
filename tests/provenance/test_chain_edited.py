"""What an edit of a file touches: lines of functions, or all of the file."""

import pytest

from provenance.recording.edited import Edit, edit_of

OLD = """SIZE = 1


def wash(cup):
    \"\"\"Wash a cup.\"\"\"
    def dry():
        return cup

    return dry()


def fill(cup): return cup
"""
WASH, DRY = {6, 7, 8, 9}, {7}


def edited(old: str, new: str) -> Edit | None:
    """The edit that replaces a text."""
    assert OLD.count(old) == 1
    return edit_of(OLD, OLD.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "touched"),
    [
        ("return dry()", "return dry() or cup", WASH),
        ("return dry()", "done = dry()\n    return done", WASH),
        ("    def dry", "    # Dry.\n    def dry", WASH),
        ("        return cup\n", "        return SIZE\n", DRY),
        ("    return dry()\n", "", WASH),
        ("return dry()\n", "return dry()\n    # dry\n    print()\n", WASH),
        ("    def dry():", "    def dry(wet=1):", WASH),
    ],
)
def test_an_edit_within_functions(
    old: str, new: str, touched: set[int]
) -> None:
    """The lines of the function that it is in, or of the function inside."""
    edit = edited(old, new)
    assert edit is not None
    assert edit.touched == touched


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("SIZE = 1", "SIZE = 2"),
        ("SIZE = 1", "# so many\nSIZE = 1"),
        ("wash(cup)", "wash(cup, hot=True)"),
        ("Wash a cup", "Wash one cup"),
        ("fill(cup): return cup", "fill(cup): return SIZE"),
        ("SIZE = 1", "SIZE ="),
    ],
)
def test_an_edit_of_what_an_import_runs(old: str, new: str) -> None:
    """It touches all of the file; so does what is no Python."""
    assert edited(old, new) is None


def test_a_function_that_comes_or_goes_touches_the_file() -> None:
    """Its first line runs when the file is imported."""
    new = f"{OLD}\n\ndef dust(cup):\n    return cup\n"
    assert edit_of(OLD, new) is None
    assert edit_of(new, OLD) is None


def test_unchanged_lines_keep_their_history() -> None:
    """Each line that is still there is known by its earlier number."""
    edit = edited("return dry()\n", "done = dry()\n    return done\n")
    assert edit is not None
    assert edit.moved[8] == 8
    assert 9 not in edit.moved
    assert edit.moved[12] == 13
