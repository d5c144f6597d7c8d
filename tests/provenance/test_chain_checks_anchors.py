"""Checks: an anchor names one place of its page."""

import pytest

from provenance.checks.anchors import repeated_anchors
from provenance.checks.project import Project
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE


@pytest.mark.parametrize("language", ["en", "zh"])
def test_repeated_anchor(sample: Sample, language: str) -> None:
    """An anchor that stands twice on a page is told with its page."""
    page = PAGE.format(language)
    assert list(repeated_anchors(Project(sample.record(), sample.root))) == []
    sample.edit(page, "{ #w01 }", "{ #s01 }")
    (problem,) = repeated_anchors(Project(sample.record(), sample.root))
    assert problem.where == page
    assert problem.what == "2 places have the anchor #s01"
