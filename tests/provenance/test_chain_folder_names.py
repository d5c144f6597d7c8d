"""The record reads templates by their ending, whatever a folder is called."""

from pathlib import Path

import pytest

from provenance.recording.measure import Measurement


@pytest.mark.parametrize(
    ("name", "unrendered"),
    [("install.sh", []), ("pot/templates/tea.html", [1])],
)
def test_a_topic_about_templates(
    tmp_path: Path, name: str, unrendered: list[int]
) -> None:
    """In a folder called templates only what ends in .html is a template."""
    root = tmp_path / "templates"
    file = root / "snippets" / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_text("{% if milk %}white{% endif %}\n")
    measurement = Measurement({}, root, tmp_path / "no-data")
    assert measurement.prove(file).unrendered == unrendered
