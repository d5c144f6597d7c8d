"""What shaped the pages of a build is kept for the next."""

from pathlib import Path

import pytest

from provenance.site.shown import Shown, load_shown, pages_to_build

NOW = Shown("tea", {"tea.md": "1"})


def test_kept(tmp_path: Path) -> None:
    """What is saved is what is loaded."""
    path = tmp_path / "build" / "shown.json"
    NOW.save(path)
    assert load_shown(path) == NOW
    assert pages_to_build(load_shown(path), NOW) == set()


@pytest.mark.parametrize("text", [None, "", "[]", '{"tea": 1}'])
def test_nothing_kept(tmp_path: Path, text: str | None) -> None:
    """Without a build that can be built upon, all pages are built."""
    path = tmp_path / "shown.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert load_shown(path) == Shown()
    assert pages_to_build(load_shown(path), NOW) is None
