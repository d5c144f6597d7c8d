"""Each anchor of a page names one place."""

from collections import Counter

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError


def repeated_anchors(project: Project) -> Problems:
    """An anchor that two places of a page have: links reach one of them."""
    for pages in project.pages.values():
        for page in pages.values():
            for anchor, count in Counter(page.anchors).items():
                if count > 1:
                    what = f"{count} places have the anchor #{anchor}"
                    yield ProvenanceError(page.where, what, "Rename one.")
