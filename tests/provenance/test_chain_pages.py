"""Pages: front matter that cannot be read."""

from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.markdown import read_page


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("title: a: b\n---", "the front matter is not YAML (mapping values"),
        ("title: Tea", "the front matter is not YAML ("),
        ("- Tea\n---", "the front matter is not a mapping"),
        ("---", "the front matter is not a mapping"),
    ],
)
def test_front_matter_errors(tmp_path: Path, front: str, what: str) -> None:
    """A front matter that says nothing stops the page at its first line."""
    path = tmp_path / "tea.md"
    path.write_text(f"---\n{front}\n\n# Tea\n", encoding="utf-8")
    with pytest.raises(ProvenanceError) as caught:
        read_page(path, tmp_path)
    assert caught.value.where == "tea.md:1"
    assert caught.value.what.startswith(what)
    assert caught.value.fix in {"Quote it.", "Write `name: value`."}
